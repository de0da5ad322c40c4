import type { Translation } from '../words.js';
import type { words as english } from '../en/pages.js';

/** Chinese, simplified: what the hosted pages say beyond what the widgets say. */
export const words: Translation<typeof english> = {
  'pages/skip': '跳到主要内容',
  'pages/languages': '其他语言',
  'pages/stale': '这个网页打开太久了。检查一下您写的内容，再发送一次',
  'pages/kept': '发布之前，您写的内容只留在这个浏览器里，30分钟后清除。',
  'pages/seesPlace': '地址或见面的地方',
  'pages/forged': '这不是从我们的网页发来的',
  'pages/forgedText': '它来自另一个网站，所以我们没有处理。在这里打开网页，再做一次。',
  'pages/nothing': '这个网址没有内容',
  'pages/nothingText': '检查一下网址，或者从所有求助开始看。',
  'pages/noCommunity': '没有这块互助板',
  'pages/noCommunityText': '检查一下网址：最后应该是一个地方的名字，例如tower-hamlets。',
  'pages/leftOut': '这个链接要找的内容，这块互助板上没有，所以略过了那一部分。',
  'pages/boards': '邻居互相帮助的互助板',
  'pages/boardsText': '每块互助板都有自己的网址，最后是一个地方的名字，例如tower-hamlets。您所在的地方议会或慈善机构的网站上有链接。',
  'pages/cut': '内容太长，没能全部读取。开头部分还在这里：缩短后再发送一次',
  'pages/copy': '您写的内容太长，登录期间这个浏览器保存不下。先复制，登录后再粘贴。',
  'pages/consentToChecks':
    '我同意 {community} 现在以及以后不时向 DBS Update Service 查询我的证书是否仍然有效。只有负责核查的人员才会看到答复。我可以随时撤回；届时需要核查的帮助将停止。',
  'pages/suggestionNo': '这次不了？',
  'pages/suggestionNoText': '按下按钮，我们就去问别人。求助的邻居不会知道。',
  'pages/suggestionNoButton': '这次不了',
  'pages/suggestionNoDone': '我们会问别人',
  'pages/suggestionNoDoneText': '谢谢您告诉我们。有别的求助适合您时，我们再写信。',
  'pages/suggestionStop': '不再接收适合您的求助邮件？',
  'pages/suggestionStopText': '关于您自己的求助、帮忙和配对的邮件仍会发送。',
  'pages/suggestionStopButton': '停止这类邮件',
  'pages/suggestionStopDone': '您不会再收到这类邮件',
  'pages/suggestionStopDoneText': '您可以在志愿者资料里重新开启。',
};
