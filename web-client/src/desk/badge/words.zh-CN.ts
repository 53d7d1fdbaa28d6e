export default {
  title: '门口的人是谁',
  what: '老人打电话来问：请门口的人念工作证上的 8 位数字。',
  code: '工作证上的数字',
  missing: '请填写 8 位数字',
  check: '查一查',
  expected: '是约好的：{organisation}的{name}，今天 {time} 来做{service}。',
  'not-expected': '是{organisation}的{name}，但今天没有约这个人上门。',
  nobody: '这不是我们服务人员现在的数字。请老人不要开门。',
} as const
