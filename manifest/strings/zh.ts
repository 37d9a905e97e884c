import { type AppStrings } from './strings';

export const zh: AppStrings = {
  name: { short: 'Lodestar', full: 'Lodestar 导师计划' },
  description: {
    short: '寻找导师，商定目标，定期见面，共同成长，全程无需离开聊天。',
    full: [
      'Lodestar 让您所在机构的导师计划就在您日常工作的地方进行。',
      '以导师、学员或双重身份报名，每一栏旁边都写明谁能看到。寻找导师时，最合适的人选排在最前，并附上理由。提出申请，并知道何时会得到答复。',
      '商定合作方式，找到双方都方便的时间，设定目标并看着它们一步步实现。每次见面后，只需一分钟写下学习记录。您和伙伴写下的内容只有你们两人知道：协调员看得到辅导在进行，但永远看不到谈话内容。',
      '开会时，侧边栏里有议程、计时器、值得一问的问题，以及双方共同书写的笔记。小组、圈子、咖啡谈话和专题讨论也同样适用。',
      'Lodestar 会说英语、法语、西班牙语、阿拉伯语、俄语和中文。先对它说一声“你好”吧。',
    ].join('\n\n'),
  },
  help: '您可以对我写什么，以及接下来会怎样',
  search: {
    findMentor: { title: '寻找导师', description: '在您的计划中寻找导师，最合适的排在最前', text: { title: '姓名、技能、地点或语言', description: '留空可查看最适合您的导师' } },
    recommend: { title: '推荐导师', description: '把一位导师的名片放进消息，推荐给正在寻找的人', text: { title: '姓名、技能、地点或语言', description: '您想推荐谁？' } },
    shareGoal: { title: '分享目标', description: '把您的一个目标放进消息', text: { title: '目标中的字词', description: '留空可查看您的所有目标' } },
    shareResource: { title: '分享资源', description: '把计划或手册中的一页放进消息', text: { title: '主题', description: '留空可查看所有资源' } },
  },
  dialog: {
    thank: { title: '道一声谢', description: '用一张卡片感谢您的导师、学员或其他人' },
    saveNote: { title: '保存到我的会面笔记', description: '把这条消息存入您自己的辅导笔记' },
    makeAction: { title: '设为行动', description: '把这条消息变成您与伙伴的一项行动' },
  },
};
