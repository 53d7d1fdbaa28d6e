const paths = {
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  check: 'M5 12.5l4.6 4.6L19 7.4',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3.2 2.2',
  person: 'M12 4a3.8 3.8 0 1 0 0 7.6A3.8 3.8 0 0 0 12 4zM4.5 20.5c.6-4 3.6-6.2 7.5-6.2s6.900 2.200 7.500 6.200',
  alert: 'M12 3.8L21.500 20h-19zM12 9.500v5M12 17.200v.4',
  cross: 'M6 6l12 12M18 6L6 18',
  pause: 'M9 5.500v13M15 5.500v13',
  phone:
    'M6.300 3.800h3.200l1.500 4-2.100 1.700a11.500 11.500 0 0 0 5.600 5.600l1.700-2.100 4 1.500v3.200c0 1.300-1 2.300-2.300 2.300C10.700 20 4 13.300 4 6.100c0-1.300 1-2.300 2.300-2.300z',
  speak: 'M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM15.500 9a4.200 4.200 0 0 1 0 6M18 6.500a7.800 7.800 0 0 1 0 11',
  door: 'M6 20.500V4h12v16.500M4 20.500h16M14.500 12v1',
  eye: 'M2.500 12S6 5.800 12 5.800 21.500 12 21.500 12 18 18.200 12 18.200 2.500 12 2.500 12zM12 9.200a2.800 2.800 0 1 0 0 5.600 2.800 2.800 0 0 0 0-5.600z',
  route:
    'M12 20.500s6.500-5.800 6.500-10.800a6.500 6.500 0 0 0-13 0c0 5 6.500 10.800 6.500 10.800zM12 7.500a2.200 2.200 0 1 0 0 4.400 2.200 2.200 0 0 0 0-4.400z',
  cloud:
    'M7 18.500a4.300 4.300 0 0 1-.4-8.600A5.600 5.600 0 0 1 17.400 11 3.800 3.800 0 0 1 17 18.500zM12 11.500v4.500M12 18v.1',
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
