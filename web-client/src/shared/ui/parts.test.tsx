import { createRoot, type Root } from 'react-dom/client'
import { act } from 'preact/test-utils'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Refused, Unreachable } from '../api/failure.ts'
import { setLanguage } from '../words/language.ts'
import { ErrorSummary, failureWords } from './errors.tsx'
import { Field, RadioList } from './fields.tsx'
import { Question } from './Page.tsx'
import { spoken } from './ReadAloud.tsx'
import { StatusTag } from './StatusTag.tsx'

let root: Root
const draw = (what: ReactNode) => act(() => root.render(what))
const one = <T extends Element = HTMLElement>(css: string) => document.querySelector<T>(css) as T

beforeEach(() => {
  document.body.innerHTML = '<main id="main"></main>'
  root = createRoot(one('#main'))
})
afterEach(async () => {
  await act(() => root.unmount())
  setLanguage('zh-CN')
})

describe('mistakes', () => {
  test('the summary takes the focus and leads to the field', async () => {
    await draw(
      <>
        <ErrorSummary wrong={[{ field: 'phone', words: '请填写手机号码' }]} />
        <Field id="phone" label="手机号码" error="请填写手机号码" value="" onValue={() => undefined} />
      </>,
    )
    expect(document.activeElement?.className).toBe('errors')
    one('a').click()
    expect(document.activeElement?.id).toBe('phone')
    expect(one('#phone').getAttribute('aria-invalid')).toBe('true')
    expect(one('#phone-error').textContent).toContain('请填写手机号码')
    expect(one('#phone').getAttribute('aria-describedby')).toBe('phone-error')
  })

  test('are told in plain words, with the way out', () => {
    expect(failureWords(new Unreachable('GET'))).toContain('连不上网络')
    expect(failureWords(new Refused(500, '', 'x', 'stack', []))).not.toContain('stack')
    expect(failureWords(new Refused(409, '', '', '刚刚被别人接了', []))).toBe('刚刚被别人接了')
    expect(failureWords(new Refused(422, '', '', '请改', [{ field: 'a', words: '太早' }]))).toBe('太早')
  })
})

describe('one question a page', () => {
  test('its heading is the legend of the choices, and the whole row answers', async () => {
    let chosen = ''
    await draw(
      <Question title="哪一天上门？" wrong={[]} button="继续" onContinue={() => undefined}>
        <RadioList
          id="day"
          choices={[
            { value: 'a', label: '今天' },
            { value: 'b', label: '明天' },
          ]}
          value={undefined}
          onValue={(value) => (chosen = value)}
        />
      </Question>,
    )
    expect(one('fieldset > legend > h1').textContent).toBe('哪一天上门？')
    expect(document.title).toBe('哪一天上门？ · 安居')
    one('label:nth-of-type(2) span').click()
    expect(chosen).toBe('b')
  })
})

test('a status is a word and an icon beside its colour', async () => {
  await draw(<StatusTag stage="dispatched" />)
  expect(one('.tag').textContent).toContain('已安排好')
  expect(one('.tag svg').getAttribute('aria-hidden')).toBe('true')
})

test('what is read aloud is the text, without what one presses', () => {
  document.body.innerHTML = `<main id="main"><a class="back">返回</a><button>朗读</button>
    <h1>已经提交</h1><p>编号 17</p><p class="unseen">x</p></main>`
  expect(spoken(one('main'))).toBe('已经提交。 编号 17。')
})
