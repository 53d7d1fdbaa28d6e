import type { Same } from '../shared/words/speaker.ts'
import type zh from './words.zh-CN.ts'

const en: Same<typeof zh> = {
  title: 'Sign in',
  lead: 'Ask for a visit at home, and see who comes and when.',
  phone: 'Mobile number',
  'phone.hint': '11 digits',
  password: 'Password',
  show: 'Show the password',
  button: 'Sign in',
  sending: 'Signing in…',
  'wrong.phone': 'Enter your mobile number',
  'wrong.password': 'Enter your password',
  'wrong.pair':
    'The number or the password is not right. Please look again; if you forgot the password, call the number above.',
  'choose.title': 'Where do you want to go?',
  'choose.family': 'Care for me and my family',
  'choose.worker': 'My visits',
  'choose.desk': 'The desk',
  'already.title': 'You are signed in',
  'already.other': 'Sign in as somebody else',
  'no.face': 'No page is open to your account yet. Please call the number above.',
  'demo.title': 'This is the demo city',
  'demo.words': 'Its people and addresses are invented. Choose one and the password is filled in.',
  'demo.chen': 'Chen Xiuying, 78, lives alone, receives care',
  'demo.li': 'Li Mei, her daughter',
  'demo.wang': "Wang Jianguo, coordinator of her community's centre",
  'demo.zhou': 'Zhou Min, lead of that centre',
  'demo.zhang': 'Zhang Yulan, care worker with the bathing certificate',
  'demo.liu': 'Liu Fang, care worker without it',
  'demo.huang': 'Huang Zhiqiang, manager of a provider',
  'demo.lin': 'Lin, supervisor at the city bureau',
  'demo.wu': 'Wu Min, auditor',
  'demo.zhao': 'Zhao Lei, coordinator of another centre',
  'demo.he': 'He Yong, civil-affairs service team',
  'demo.admin': 'System administrator',
}
export default en
