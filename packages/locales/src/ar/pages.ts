import type { Translation } from '../words.js';
import type { words as english } from '../en/pages.js';

/** Arabic: what the hosted pages say beyond what the widgets say. */
export const words: Translation<typeof english> = {
  'pages/skip': 'الانتقال إلى الطلبات',
  'pages/languages': 'لغات أخرى',
  'pages/stale': 'ظلت هذه الصفحة مفتوحة وقتًا طويلًا. راجع ما كتبته ثم أرسله مرة أخرى',
  'pages/kept': 'يبقى ما تكتبه في هذا المتصفح حتى تنشره. ويُمسح بعد 30 دقيقة.',
  'pages/seesPlace': 'العنوان أو مكان اللقاء',
  'pages/forged': 'لم يصل هذا من صفحتنا',
  'pages/forgedText': 'أرسله موقع آخر، لذلك لم نفعل شيئًا. افتح الصفحة هنا وأعد المحاولة.',
  'pages/nothing': 'لا يوجد شيء في هذا العنوان',
  'pages/nothingText': 'تحقق من العنوان، أو ابدأ من كل الطلبات.',
  'pages/noCommunity': 'لا توجد لوحة بهذا الاسم',
  'pages/noCommunityText': 'تحقق من العنوان: ينتهي باسم مكان، مثل tower-hamlets.',
};
