export default {
  cancel: '不做了',
  'reason.missing': '请写明原因，这是必填的。',
  'outcome.missing': '请写明结果，这是必填的。',
  required: '必填',
} as const
