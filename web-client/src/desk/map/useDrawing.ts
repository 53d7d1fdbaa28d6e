import { useEffect, useState, type RefObject } from 'react'
import { useLanguage } from '../../shared/hooks.ts'
import { draw, type Drawing } from './drawing.ts'
import { say } from './words.ts'

const outlinesAt = '/districts.geojson'

/** A map drawn into a box with the outlines of the districts; `outlined` is false when those could not be read. */
export function useDrawing(box: RefObject<HTMLDivElement | null>) {
  const language = useLanguage()
  const [drawing, setDrawing] = useState<Drawing>()
  const [outlined, setOutlined] = useState(true)
  useEffect(() => {
    if (!box.current) return
    const made = draw(box.current, { zoomIn: say('zoom.in'), zoomOut: say('zoom.out') })
    setDrawing(made)
    let ended = false
    fetch(outlinesAt)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .then((shape) => ended || made.districts(shape))
      .catch(() => ended || setOutlined(false))
    return () => {
      ended = true
      made.end()
      setDrawing(undefined)
    }
  }, [box, language])
  return { drawing, outlined }
}
