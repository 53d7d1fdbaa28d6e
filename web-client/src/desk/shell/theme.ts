import type { ThemeConfig } from 'antd'

/** Ant Design in the desk's measures: text of 16 px, targets of 44 px, colours that can be read. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b5f63',
    colorLink: '#0b5f63',
    colorError: '#a3141a',
    colorErrorBg: '#fbeaea',
    colorErrorBorder: '#a3141a',
    colorSuccessBg: '#eaf5ed',
    colorWarningBg: '#fff4dd',
    colorInfoBg: '#e8f0fa',
    colorText: '#17242b',
    colorTextSecondary: '#4a5a63',
    colorTextDescription: '#4a5a63',
    colorTextPlaceholder: '#5d6b73',
    colorBorder: '#7c8a92',
    fontSize: 16,
    fontSizeSM: 16,
    controlHeight: 44,
    controlHeightSM: 44,
    controlHeightLG: 48,
    borderRadius: 8,
    fontFamily: 'inherit',
  },
}
