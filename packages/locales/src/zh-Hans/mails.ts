import type { Translation } from '../words.js';
import type { words as english } from '../en/mails.js';

/**
 * Chinese, simplified: e-mails. Short words, who did what, what happens next; never a place, never the safe words. `title` is the
 * request's title, `other` the name of the neighbour who did something, `link` a web address.
 */
export const words: Translation<typeof english> = {
  'mails/greeting': '{name}，您好：',
  'mails/greeting-without-name': '您好：',
  'mails/see-request': '查看求助：{link}',
  'mails/see-yours': '去“我的”：{link}',
  'mails/signature': '{community}，邻里互相帮忙',
  'mails/questions': '有问题？{contact}',
  'mails/danger': '如果您或别人有危险，拨打999。',
  'mails/reason': '原因：“{reason}”',
  'mails/thanks': '{other}说：“{thanks}”',
  'mails/hours': { other: '{count}小时' },
  'mails/minutes': { other: '{count}分钟' },
  // How long something took, such as 2 hours 30 minutes.
  'mails/hours-and-minutes': '{hours}{minutes}',

  // The code to sign in with. `code` is six numbers.
  'mails/code/subject': '{code}是您在{community}的验证码',
  'mails/code/text': '您的验证码是{code}。',
  'mails/code/where': { other: '在您要验证码的那个网页上输入。{count}分钟内有效。' },
  'mails/code/secret': 'Goodturn的人绝不会问您要这个验证码。',
  'mails/code/unasked': '如果不是您要的，可以删掉这封邮件：没有验证码，谁也不能用您的身份登录。',

  // To somebody who asks for help, about their own request.
  'mails/request-posted.asker/subject': '您的求助已在互助板上：{title}',
  'mails/request-posted.asker/text': '“{title}”已在互助板上，编号是{reference}。',
  'mails/request-posted.asker/next': '有邻居报名帮忙时，我们会发邮件告诉您。可能要等几天。由您决定让谁来帮忙。',
  'mails/request-held.asker/subject': '会先有工作人员看您的求助：{title}',
  'mails/request-held.asker/text': '我们收到了“{title}”，编号是{reference}。工作人员看过之后才会放上互助板，到时我们会发邮件告诉您。',
  'mails/request-held.asker/next': '如果您现在想找人说说话，可以拨打撒玛利亚会（Samaritans）电话116 123，日夜都有人接听。有危险，拨打999。',
  'mails/request-approved.asker/subject': '您的求助已在互助板上：{title}',
  'mails/request-approved.asker/text': '我们看过了“{title}”，现在它已在互助板上。有邻居报名帮忙时，我们会发邮件告诉您。',
  'mails/request-declined.asker/subject': '您的求助没有放上互助板：{title}',
  'mails/request-declined.asker/text': '我们看过了“{title}”，不能把它放上互助板。',
  'mails/request-declined.asker/next': '您可以换个说法再求助，也可以给我们打电话。',
  'mails/request-cancelled.asker/subject': '您取消了求助：{title}',
  'mails/request-cancelled.asker/text': '“{title}”已从互助板撤下。我们已告诉报名的邻居。',
  'mails/request-expiring.asker/subject': { other: '您的求助还有{count}天到期：{title}' },
  'mails/request-expiring.asker/text': {
    other: '“{title}”还有{count}天就会从互助板撤下。如果到时还需要帮忙，可以再求助一次，只要一分钟。',
  },
  'mails/request-expired.asker/subject': '您的求助已到期：{title}',
  'mails/request-expired.asker/text': '“{title}”在互助板上的时间已满，现在已撤下。如果还需要帮忙，可以再求助一次。',
  'mails/request-done-by-time.asker/subject': '“{title}”已完成',
  'mails/request-done-by-time.asker/text':
    '帮忙的邻居告诉我们“{title}”已经做完，七天过去了，所以我们把它关闭了。如果还没做完，在14天内到“我的”里告诉我们。',
  'mails/request-reopened.asker/subject': '还没做完：{title}',
  'mails/request-reopened.asker/text': '{other}说“{title}”还没做完。你们可以在“我的”里互发消息。',
  'mails/offer-received.asker/subject': '{other}报名帮忙：{title}',
  'mails/offer-received.asker/text': '{other}想来帮忙：“{title}”。',
  'mails/offer-received.asker/next': '到“我的”里看看报名，然后同意或谢绝。只有您同意的邻居才能看到要去哪里。',
  'mails/offer-withdrawn.asker/subject': '{other}取消了报名：{title}',
  'mails/offer-withdrawn.asker/text': '{other}不能来帮“{title}”了。其他邻居仍能看到这条求助。',
  'mails/match-ended-by-asker.asker/subject': '您取消了约好的帮忙：{title}',
  'mails/match-ended-by-asker.asker/text': '{other}不再来帮“{title}”，也看不到地点了。其他邻居可以报名了。',
  'mails/match-ended-by-helper.asker/subject': '{other}来不了了：{title}',
  'mails/match-ended-by-helper.asker/text': '{other}不能来帮“{title}”了，也看不到地点了。其他邻居又可以报名了。',
  'mails/match-ended.asker/subject': '一次约好的帮忙取消了：{title}',
  'mails/match-ended.asker/text': '“{title}”有一位约好的邻居不来了。其他邻居又可以报名了。',
  'mails/helper-done.asker/subject': '做完了吗？{title}',
  'mails/helper-done.asker/text': '{other}说“{title}”已经做完了。',
  'mails/helper-done.asker/next':
    '到“我的”里填写用了多久，愿意的话说声谢谢。如果您没有回复，我们会在7天后关闭。如果还没做完，也可以在那里告诉我们。',

  // To a neighbour who offered help or gives it.
  'mails/offer-accepted.helper/subject': '{other}同意了：{title}',
  'mails/offer-accepted.helper/text': '{other}同意您来帮忙：“{title}”。',
  'mails/offer-accepted.helper/next': '现在您可以在“我的”里看到要去的地方、在门口说的安全暗号，以及你们两人的消息。',
  'mails/offer-declined.helper/subject': '{other}这次谢绝了：{title}',
  'mails/offer-declined.helper/text': '{other}谢绝了您对“{title}”的报名。还有其他邻居也需要帮忙。',
  'mails/offer-closed.helper/subject': '一条求助已关闭：{title}',
  'mails/offer-closed.helper/text': '“{title}”已结束，所以您的报名也关闭了。谢谢您愿意帮忙。还有其他邻居也需要帮忙。',
  'mails/request-declined.helper/subject': '这次不用去了：{title}',
  'mails/request-declined.helper/text': '管理员已把“{title}”从互助板撤下，所以约好的帮忙取消了。您不用再做什么。',
  'mails/request-cancelled.helper/subject': '{other}取消了：{title}',
  'mails/request-cancelled.helper/text': '{other}的“{title}”不再需要帮忙，您不用再做什么。谢谢您的热心。',
  'mails/request-changed.helper/subject': '{other}修改了求助：{title}',
  'mails/request-changed.helper/text': '{other}修改了“{title}”。出发前再看一看。',
  'mails/request-expired.helper/subject': '一条求助已到期：{title}',
  'mails/request-expired.helper/text': '“{title}”的时间已过，所以约好的帮忙取消了。谢谢您的热心。',
  // `time` is how long the help took: 2 hours 30 minutes.
  'mails/request-done.helper/subject': '谢谢您。“{title}”已完成',
  'mails/request-done.helper/text': '{other}确认“{title}”已经做完。',
  'mails/request-done.helper/text/with-time': '{other}确认“{title}”已经做完，您帮了{time}。',
  'mails/request-done.helper/next': '如果还没做完，在14天内到“我的”里告诉我们。',
  'mails/request-done-by-time.helper/subject': '谢谢您。“{title}”已完成',
  'mails/request-done-by-time.helper/text': '“{title}”已完成。如果还没做完，在14天内到“我的”里告诉我们。',
  'mails/request-done-by-time.helper/text/with-time': '“{title}”已完成，为您记下了{time}。如果还没做完，在14天内到“我的”里告诉我们。',
  'mails/request-reopened.helper/subject': '还没做完：{title}',
  'mails/request-reopened.helper/text': '{other}说“{title}”还没做完。你们可以在“我的”里互发消息。',
  'mails/match-ended-by-asker.helper/subject': '{other}那边不用您去了：{title}',
  'mails/match-ended-by-asker.helper/text': '{other}取消了约好的“{title}”。您不用再做什么。谢谢您的热心。',
  'mails/match-ended-by-helper.helper/subject': '您已退出：{title}',
  'mails/match-ended-by-helper.helper/text': '您退出了“{title}”。我们已告诉{other}。',
  'mails/match-ended.helper/subject': '一次约好的帮忙取消了：{title}',
  'mails/match-ended.helper/text': '约好的“{title}”取消了。您不用再做什么。',

  // To either of the two.
  'mails/message-received.either/subject': '{other}给您写了消息：{title}',
  'mails/message-received.either/text': '关于“{title}”，{other}给您发来一条新消息。',

  // To moderators, who read requests and reports before others see them.
  'mails/request-waits.moderator/subject': '有一条求助等您查看：{reference}',
  'mails/request-waits.moderator/text': '“{title}”等您查看。',
  'mails/request-waits.moderator/text/danger': '“{title}”等您查看，因为里面的字句可能提到危险。',
  'mails/request-waits.moderator/next': '登录后到“我的”里查看，然后批准，或者说明原因并拒绝。',
  'mails/reported.moderator/subject': '有一条举报等您查看',
  // `reason` is one of the six below, or what somebody wrote.
  'mails/reported.moderator/text': '有人举报了与“{title}”有关的内容：{reason}。',
  'mails/reported.moderator/next': '登录后到“我的”里查看举报。被举报的人不会知道。',
  'mails/report-reason/danger': '危险',
  'mails/report-reason/money': '与钱有关',
  'mails/report-reason/rude': '粗鲁',
  'mails/report-reason/private-details': '透露个人信息',
  'mails/report-reason/not-real': '不真实',
  'mails/report-reason/other': '其他原因',
  'mails/message-danger.moderator/subject': '一条消息里提到危险',
  'mails/message-danger.moderator/text': '关于“{title}”的一条消息可能提到危险。登录后到“我的”里查看。',
};
