const paths = {
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  check: 'M5 12.5l4.6 4.6L19 7.4',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3.2 2.2',
  person: 'M12 4a3.8 3.8 0 1 0 0 7.6A3.8 3.8 0 0 0 12 4zM4.5 20.5c.6-4 3.6-6.2 7.5-6.2s6.9 2.2 7.5 6.2',
  alert: 'M12 3.8L21.5 20h-19zM12 9.5v5M12 17.2v.4',
  cross: 'M6 6l12 12M18 6L6 18',
  pause: 'M9 5.5v13M15 5.5v13',
  phone:
    'M6.3 3.8h3.2l1.5 4-2.1 1.7a11.5 11.5 0 0 0 5.6 5.6l1.7-2.1 4 1.5v3.2c0 1.3-1 2.3-2.3 2.3C10.7 20 4 13.3 4 6.1c0-1.3 1-2.3 2.3-2.3z',
  speak: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11',
  door: 'M6 20.5V4h12v16.5M4 20.5h16M14.5 12v1',
  eye: 'M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z',
  route:
    'M12 20.5s6.5-5.8 6.5-10.8a6.5 6.5 0 0 0-13 0c0 5 6.5 10.8 6.5 10.8zM12 7.5a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  cloud: 'M7 18.5a4.3 4.3 0 0 1-.4-8.6A5.6 5.6 0 0 1 17.4 11 3.8 3.8 0 0 1 17 18.5zM12 11.5v4.5M12 18v.1',
} as const

export type IconName = keyof typeof paths

/** A drawing beside a word that says the same; never alone, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
