import type { Translation } from '../words.js';
import type { words as english } from '../en/pages.js';

/** Arabic: what the hosted pages say beyond what the widgets say. */
export const words: Translation<typeof english> = {
  'pages/skip': 'الانتقال إلى المحتوى الرئيسي',
  'pages/languages': 'لغات أخرى',
  'pages/stale': 'ظلت هذه الصفحة مفتوحة وقتًا طويلًا. تلزم مراجعة ما كتبته وإرساله مرة أخرى',
  'pages/kept': 'يبقى ما كتبته في هذا المتصفح حتى نشره. ويُمسح بعد 30 دقيقة.',
  'pages/seesPlace': 'العنوان أو مكان اللقاء',
  'pages/forged': 'لم يصل هذا من صفحتنا',
  'pages/forgedText': 'أرسله موقع آخر، لذلك لم نفعل شيئًا. يمكنك فتح الصفحة هنا وإعادة المحاولة.',
  'pages/nothing': 'لا يوجد شيء في هذا العنوان',
  'pages/nothingText': 'يمكنك التحقق من العنوان، أو البدء من كل الطلبات.',
  'pages/noCommunity': 'لا توجد لوحة بهذا الاسم',
  'pages/noCommunityText': 'يمكنك التحقق من العنوان: ينتهي باسم مكان، مثل tower-hamlets.',
  'pages/leftOut': 'يطلب هذا الرابط شيئًا غير موجود في هذه اللوحة، لذلك تُرك ذلك الجزء.',
  'pages/boards': 'لوحات يتبادل فيها الجيران المساعدة',
  'pages/boardsText': 'لكل لوحة عنوان خاص ينتهي باسم مكان، مثل tower-hamlets. يوجد رابطها في موقع المجلس المحلي أو الجمعية الخيرية.',
  'pages/cut': 'كان النص أطول من أن نقرأه كله. هذه بدايته: يلزم اختصاره وإرساله مرة أخرى',
  'pages/copy': 'النص أطول مما يستطيع هذا المتصفح حفظه أثناء تسجيل الدخول. يلزم نسخه ثم تسجيل الدخول ولصقه من جديد.',
  'pages/consentToChecks':
    'أوافق على أن تسأل {community} خدمة DBS Update Service، الآن ومن حين لآخر لاحقًا، عمّا إذا كانت شهادتي لا تزال سارية. لا يقرأ الجواب إلا المسؤولون عن الفحوص. يمكنني سحب موافقتي في أي وقت؛ عندئذ تتوقف المساعدة التي تتطلب الفحص.',
  'pages/suggestionNo': 'ليس هذه المرة؟',
  'pages/suggestionNoText': 'اضغط الزر فنسأل شخصًا آخر. لن يُخبَر الجار الذي طلب المساعدة.',
  'pages/suggestionNoButton': 'ليس هذه المرة',
  'pages/suggestionNoDone': 'سنسأل شخصًا آخر',
  'pages/suggestionNoDoneText': 'شكرًا لإخبارنا. نكتب إليك عندما يناسبك طلب آخر.',
  'pages/suggestionStop': 'هل تريد إيقاف الرسائل عن الطلبات التي تناسبك؟',
  'pages/suggestionStopText': 'تستمر الرسائل عن طلباتك وعروضك ولقاءاتك.',
  'pages/suggestionStopButton': 'إيقاف هذه الرسائل',
  'pages/suggestionStopDone': 'لن تصلك هذه الرسائل بعد الآن',
  'pages/suggestionStopDoneText': 'يمكنك تشغيلها من جديد في ملفك التطوعي.',
};
