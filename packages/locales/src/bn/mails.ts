import type { Translation } from '../words.js';
import type { words as english } from '../en/mails.js';

/** Bengali: e-mails. */
export const words: Translation<typeof english> = {
  'mails/greeting': 'প্রিয় {name},',
  'mails/greeting-without-name': 'শুভেচ্ছা নিন,',
  'mails/see-request': 'এখানে দেখুন: {link}',
  'mails/see-yours': '“আপনার পাতা”-য় যান: {link}',
  'mails/signature': '{community}, প্রতিবেশীর পাশে প্রতিবেশী',
  'mails/questions': 'কোনো প্রশ্ন আছে? {contact}',
  'mails/danger': 'আপনি বা অন্য কেউ বিপদে থাকলে 999 নম্বরে ফোন করুন।',
  'mails/reason': 'যে কারণ দেওয়া হয়েছে: “{reason}”',
  'mails/thanks': '{other} বলেছেন: “{thanks}”',
  'mails/hours': { one: '{count} ঘণ্টা', other: '{count} ঘণ্টা' },
  'mails/minutes': { one: '{count} মিনিট', other: '{count} মিনিট' },
  'mails/hours-and-minutes': '{hours} {minutes}',

  'mails/code/subject': '{community}-এর জন্য আপনার কোড {code}',
  'mails/code/text': 'আপনার কোড {code}।',
  'mails/code/where': {
    one: 'যে পাতায় কোড চেয়েছিলেন সেখানে এটি লিখুন। এটি {count} মিনিট কাজ করবে।',
    other: 'যে পাতায় কোড চেয়েছিলেন সেখানে এটি লিখুন। এটি {count} মিনিট কাজ করবে।',
  },
  'mails/code/secret': 'Goodturn-এর কেউ কখনো আপনার কাছে এই কোড জানতে চাইবেন না।',
  'mails/code/unasked': 'আপনি না চেয়ে থাকলে এই ইমেইল মুছে ফেলতে পারেন: কোড ছাড়া কেউ আপনার নামে সাইন ইন করতে পারবেন না।',

  'mails/request-posted.asker/subject': 'আপনার অনুরোধ এখন বোর্ডে: {title}',
  'mails/request-posted.asker/text': '“{title}” এখন বোর্ডে আছে। অনুরোধের নম্বর {reference}।',
  'mails/request-posted.asker/next':
    'কোনো প্রতিবেশী প্রস্তাব দিলে আমরা আপনাকে ইমেইল করব। এতে কয়েক দিন লাগতে পারে। কার প্রস্তাব নেবেন তা আপনিই ঠিক করবেন।',
  'mails/request-held.asker/subject': 'আগে আমাদের একজন আপনার অনুরোধ পড়বেন: {title}',
  'mails/request-held.asker/text':
    '“{title}” আমরা পেয়েছি। অনুরোধের নম্বর {reference}। বোর্ডে দেওয়ার আগে আমাদের একজন এটি পড়বেন, তারপর আমরা আপনাকে ইমেইল করব।',
  'mails/request-held.asker/next':
    'এখনই কারও সঙ্গে কথা বলা দরকার হলে Samaritans দিনরাত 116 123 নম্বরে ফোন ধরেন। বিপদে পড়লে 999 নম্বরে ফোন করুন।',
  'mails/request-approved.asker/subject': 'আপনার অনুরোধ এখন বোর্ডে: {title}',
  'mails/request-approved.asker/text': 'আমরা “{title}” পড়েছি, এবং এটি এখন বোর্ডে আছে। কোনো প্রতিবেশী প্রস্তাব দিলে আমরা আপনাকে ইমেইল করব।',
  'mails/request-declined.asker/subject': 'আপনার অনুরোধ বোর্ডে দেওয়া হয়নি: {title}',
  'mails/request-declined.asker/text': 'আমরা “{title}” পড়েছি। এটি বোর্ডে দিতে পারছি না।',
  'mails/request-declined.asker/next': 'আপনি অন্যভাবে লিখে আবার চাইতে পারেন, অথবা আমাদের ফোন করতে পারেন।',
  'mails/request-cancelled.asker/subject': 'আপনি অনুরোধ বাতিল করেছেন: {title}',
  'mails/request-cancelled.asker/text': '“{title}” আর বোর্ডে নেই। যে প্রতিবেশীরা প্রস্তাব দিয়েছিলেন তাঁদের জানানো হয়েছে।',
  'mails/request-expiring.asker/subject': {
    one: 'আপনার অনুরোধের মেয়াদ আর {count} দিন: {title}',
    other: 'আপনার অনুরোধের মেয়াদ আর {count} দিন: {title}',
  },
  'mails/request-expiring.asker/text': {
    one: '“{title}” {count} দিন পরে বোর্ড থেকে সরে যাবে। তার পরেও সাহায্য দরকার হলে আবার চান: এক মিনিট লাগে।',
    other: '“{title}” {count} দিন পরে বোর্ড থেকে সরে যাবে। তার পরেও সাহায্য দরকার হলে আবার চান: এক মিনিট লাগে।',
  },
  'mails/request-expired.asker/subject': 'আপনার অনুরোধের মেয়াদ শেষ: {title}',
  'mails/request-expired.asker/text': '“{title}” পুরো সময় বোর্ডে ছিল, এখন সরে গেছে। এখনো সাহায্য দরকার হলে আবার চান।',
  'mails/request-done-by-time.asker/subject': '“{title}” হয়ে গেছে',
  'mails/request-done-by-time.asker/text':
    'একজন প্রতিবেশী জানিয়েছেন যে “{title}” হয়ে গেছে। তারপর সাত দিন কেটে গেছে, তাই আমরা এটি বন্ধ করেছি। কাজ শেষ না হয়ে থাকলে ১৪ দিনের মধ্যে “আপনার পাতা”-য় জানান।',
  'mails/request-reopened.asker/subject': 'কাজ শেষ হয়নি: {title}',
  'mails/request-reopened.asker/text': '{other} বলছেন, “{title}” এখনো শেষ হয়নি। “আপনার পাতা”-য় একে অপরকে লিখুন।',
  'mails/offer-received.asker/subject': '{other} সাহায্য করতে চান: {title}',
  'mails/offer-received.asker/text': '{other} “{title}”-এ সাহায্য করতে চান।',
  'mails/offer-received.asker/next':
    '“আপনার পাতা”-য় প্রস্তাবটি পড়ুন, তারপর নিন বা না বলুন। কোথায় আসতে হবে, তা শুধু আপনার বেছে নেওয়া প্রতিবেশী দেখবেন।',
  'mails/offer-withdrawn.asker/subject': '{other} প্রস্তাব ফিরিয়ে নিয়েছেন: {title}',
  'mails/offer-withdrawn.asker/text': '{other} আর “{title}”-এ সাহায্য করতে পারছেন না। অন্য প্রতিবেশীরা এখনো এটি দেখছেন।',
  'mails/match-ended-by-asker.asker/subject': 'আপনি সাক্ষাৎ বাতিল করেছেন: {title}',
  'mails/match-ended-by-asker.asker/text':
    '{other} আর “{title}”-এ সাহায্য করতে আসছেন না, এবং জায়গাটি আর দেখতে পাচ্ছেন না। এখন অন্য কোনো প্রতিবেশী এগিয়ে আসতে পারেন।',
  'mails/match-ended-by-helper.asker/subject': '{other} আসতে পারছেন না: {title}',
  'mails/match-ended-by-helper.asker/text':
    '{other} শেষ পর্যন্ত “{title}”-এ সাহায্য করতে পারছেন না, এবং জায়গাটি আর দেখতে পাচ্ছেন না। এখন অন্য কোনো প্রতিবেশী এগিয়ে আসতে পারেন।',
  'mails/match-ended.asker/subject': 'একটি সাক্ষাৎ বাতিল হয়েছে: {title}',
  'mails/match-ended.asker/text': '“{title}”-এর জন্য একজনের আসা বাতিল হয়েছে। এখন অন্য কোনো প্রতিবেশী এগিয়ে আসতে পারেন।',
  'mails/helper-done.asker/subject': 'কাজ কি হয়ে গেছে? {title}',
  'mails/helper-done.asker/text': '{other} বলছেন, “{title}” হয়ে গেছে।',
  'mails/helper-done.asker/next':
    '“আপনার পাতা”-য় জানান কতক্ষণ লেগেছে, আর চাইলে ধন্যবাদ দিন। কিছু না জানালে আমরা ৭ দিন পরে এটি বন্ধ করব। কাজ শেষ না হয়ে থাকলে সেখানেই জানান।',

  'mails/offer-accepted.helper/subject': '{other} রাজি হয়েছেন: {title}',
  'mails/offer-accepted.helper/text': '“{title}”-এ সাহায্যের জন্য {other} আপনার প্রস্তাব নিয়েছেন।',
  'mails/offer-accepted.helper/next': 'কোথায় যেতে হবে, দরজায় বলার সংকেত-শব্দ, আর আপনাদের বার্তা এখন “আপনার পাতা”-য় আছে।',
  'mails/offer-declined.helper/subject': '{other} এবার না বলেছেন: {title}',
  'mails/offer-declined.helper/text': '“{title}”-এ আপনার সাহায্যের প্রস্তাব {other} এবার নেননি। অন্য প্রতিবেশীদেরও সাহায্য দরকার।',
  'mails/offer-closed.helper/subject': 'একটি অনুরোধ বন্ধ হয়েছে: {title}',
  'mails/offer-closed.helper/text':
    '“{title}” শেষ হয়েছে, তাই আপনার প্রস্তাবও বন্ধ হয়েছে। এগিয়ে আসার জন্য ধন্যবাদ। অন্য প্রতিবেশীদেরও সাহায্য দরকার।',
  'mails/request-declined.helper/subject': 'একটি সাক্ষাৎ বাতিল হয়েছে: {title}',
  'mails/request-declined.helper/text':
    'মডারেটররা “{title}” বোর্ড থেকে সরিয়ে নিয়েছেন, তাই আপনার আর যাওয়ার দরকার নেই। আপনাকে আর কিছু করতে হবে না।',
  'mails/request-cancelled.helper/subject': '{other} বাতিল করেছেন: {title}',
  'mails/request-cancelled.helper/text':
    '“{title}”-এ {other}-এর আর সাহায্য দরকার নেই, তাই আপনাকে আর কিছু করতে হবে না। পাশে থাকার জন্য ধন্যবাদ।',
  'mails/request-changed.helper/subject': '{other} একটি অনুরোধ বদলেছেন: {title}',
  'mails/request-changed.helper/text': '{other} “{title}” বদলেছেন। যাওয়ার আগে আবার দেখে নিন।',
  'mails/request-expired.helper/subject': 'একটি অনুরোধের মেয়াদ শেষ: {title}',
  'mails/request-expired.helper/text': '“{title}”-এর সময় শেষ, তাই আপনার আর যাওয়ার দরকার নেই। পাশে থাকার জন্য ধন্যবাদ।',
  'mails/request-done.helper/subject': 'ধন্যবাদ। “{title}” হয়ে গেছে',
  'mails/request-done.helper/text': '{other} নিশ্চিত করেছেন যে “{title}” হয়ে গেছে।',
  'mails/request-done.helper/text/with-time': '{other} নিশ্চিত করেছেন যে “{title}” হয়ে গেছে এবং আপনি {time} সময় দিয়েছেন।',
  'mails/request-done.helper/next': 'কাজ শেষ না হয়ে থাকলে ১৪ দিনের মধ্যে “আপনার পাতা”-য় জানান।',
  'mails/request-done-by-time.helper/subject': 'ধন্যবাদ। “{title}” হয়ে গেছে',
  'mails/request-done-by-time.helper/text': '“{title}” হয়ে গেছে। কাজ শেষ না হয়ে থাকলে ১৪ দিনের মধ্যে “আপনার পাতা”-য় জানান।',
  'mails/request-done-by-time.helper/text/with-time':
    '“{title}” হয়ে গেছে, আর আপনার নামে {time} লেখা হয়েছে। কাজ শেষ না হয়ে থাকলে ১৪ দিনের মধ্যে “আপনার পাতা”-য় জানান।',
  'mails/request-reopened.helper/subject': 'কাজ শেষ হয়নি: {title}',
  'mails/request-reopened.helper/text': '{other} বলছেন, “{title}” এখনো শেষ হয়নি। “আপনার পাতা”-য় একে অপরকে লিখুন।',
  'mails/match-ended-by-asker.helper/subject': '{other}-এর আর আপনার সাহায্য দরকার নেই: {title}',
  'mails/match-ended-by-asker.helper/text':
    '{other} “{title}”-এর জন্য আপনার আসা বাতিল করেছেন। আপনাকে আর কিছু করতে হবে না। পাশে থাকার জন্য ধন্যবাদ।',
  'mails/match-ended-by-helper.helper/subject': 'আপনি সরে গেছেন: {title}',
  'mails/match-ended-by-helper.helper/text': 'আপনি আর “{title}”-এ সাহায্য করছেন না। {other}-কে জানানো হয়েছে।',
  'mails/match-ended.helper/subject': 'একটি সাক্ষাৎ বাতিল হয়েছে: {title}',
  'mails/match-ended.helper/text': '“{title}”-এর জন্য আপনার আসা বাতিল হয়েছে। আপনাকে আর কিছু করতে হবে না।',

  'mails/message-received.either/subject': '{other} আপনাকে লিখেছেন: {title}',
  'mails/message-received.either/text': '“{title}” নিয়ে {other}-এর কাছ থেকে একটি নতুন বার্তা এসেছে।',

  'mails/request-waits.moderator/subject': 'একটি অনুরোধ আপনার অপেক্ষায়: {reference}',
  'mails/request-waits.moderator/text': '“{title}” পড়ার অপেক্ষায় আছে।',
  'mails/request-waits.moderator/text/danger': '“{title}” পড়ার অপেক্ষায় আছে, কারণ এর কথায় বিপদের ইঙ্গিত থাকতে পারে।',
  'mails/request-waits.moderator/next': 'সাইন ইন করে “আপনার পাতা”-য় এটি পড়ুন, তারপর অনুমোদন দিন বা কারণ জানিয়ে না বলুন।',
  'mails/reported.moderator/subject': 'একটি অভিযোগ আপনার অপেক্ষায়',
  'mails/reported.moderator/text': '“{title}” নিয়ে অভিযোগ এসেছে: {reason}।',
  'mails/reported.moderator/next': 'সাইন ইন করে “আপনার পাতা”-য় অভিযোগটি পড়ুন। যাঁর বিরুদ্ধে অভিযোগ, তাঁকে জানানো হয় না।',
  'mails/report-reason/danger': 'বিপদ',
  'mails/report-reason/money': 'টাকা-পয়সা',
  'mails/report-reason/rude': 'অভদ্র আচরণ',
  'mails/report-reason/private-details': 'ব্যক্তিগত তথ্য',
  'mails/report-reason/not-real': 'সত্যি নয়',
  'mails/report-reason/other': 'অন্য কিছু',
  'mails/message-danger.moderator/subject': 'একটি বার্তায় বিপদের কথা',
  'mails/message-danger.moderator/text': '“{title}” নিয়ে একটি বার্তায় বিপদের ইঙ্গিত থাকতে পারে। সাইন ইন করে “আপনার পাতা”-য় পড়ুন।',
};
