import type { Translation } from '../words.js';
import type { words as english } from '../en/pages.js';

/** Bengali: what the hosted pages say beyond what the widgets say. */
export const words: Translation<typeof english> = {
  'pages/skip': 'সরাসরি মূল অংশে যান',
  'pages/languages': 'অন্যান্য ভাষা',
  'pages/stale': 'এই পাতা অনেকক্ষণ খোলা ছিল। যা লিখেছেন তা দেখে নিয়ে আবার পাঠান',
  'pages/kept': 'বোর্ডে দেওয়ার আগে পর্যন্ত আপনার লেখা শুধু এই ব্রাউজারে থাকে। ৩০ মিনিট পরে মুছে যায়।',
  'pages/seesPlace': 'ঠিকানা বা দেখা করার জায়গা',
  'pages/forged': 'এটি আমাদের নিজের পাতা থেকে আসেনি',
  'pages/forgedText': 'অন্য একটি ওয়েবসাইট এটি পাঠিয়েছে, তাই কিছুই করা হয়নি। এখান থেকে পাতাটি খুলে আবার করুন।',
  'pages/nothing': 'এই ঠিকানায় কিছু নেই',
  'pages/nothingText': 'ঠিকানাটি মিলিয়ে দেখুন, অথবা সব অনুরোধ থেকে শুরু করুন।',
  'pages/noCommunity': 'এমন কোনো বোর্ড নেই',
  'pages/noCommunityText': 'ঠিকানাটি মিলিয়ে দেখুন: এর শেষে একটি জায়গার নাম থাকে, যেমন tower-hamlets।',
  'pages/leftOut': 'এই লিংকে এমন কিছু চাওয়া হয়েছে যা এই বোর্ডে নেই, তাই সেই অংশ বাদ দেওয়া হয়েছে।',
  'pages/boards': 'যে বোর্ডে প্রতিবেশীরা একে অপরকে সাহায্য করেন',
  'pages/boardsText':
    'প্রতিটি বোর্ডের নিজের ঠিকানা আছে, যার শেষে একটি জায়গার নাম থাকে, যেমন tower-hamlets। আপনার কাউন্সিল বা দাতব্য সংস্থার ওয়েবসাইটে এর লিংক আছে।',
  'pages/cut': 'লেখাটি এত বড় যে পুরোটা পড়া যায়নি। শুরুর অংশ এখানে আছে: ছোট করে আবার পাঠান',
  'pages/copy':
    'সাইন ইন করার সময় এই ব্রাউজার যতটা রাখতে পারে, আপনি তার চেয়ে বেশি লিখেছেন। লেখাটি কপি করুন, সাইন ইন করুন, তারপর আবার পেস্ট করুন।',
  'pages/consentToChecks':
    'আমি সম্মত যে {community} এখন এবং পরে মাঝে মাঝে DBS Update Service-কে জিজ্ঞাসা করবে আমার সনদ এখনও বহাল আছে কি না। উত্তরটি শুধু যাচাইয়ের দায়িত্বে থাকা মানুষেরাই পড়েন। আমি যেকোনো সময় এই সম্মতি ফিরিয়ে নিতে পারি; তখন যে সাহায্যে যাচাই দরকার তা থেমে যায়।',
  'pages/suggestionNo': 'এবার নয়?',
  'pages/suggestionNoText': 'বোতামটি চাপুন, আমরা অন্য কাউকে বলব। যিনি সাহায্য চেয়েছেন তাঁকে জানানো হবে না।',
  'pages/suggestionNoButton': 'এবার নয়',
  'pages/suggestionNoDone': 'আমরা অন্য কাউকে বলছি',
  'pages/suggestionNoDoneText': 'জানানোর জন্য ধন্যবাদ। আপনার সঙ্গে মেলে এমন আরেকটি অনুরোধ এলে আমরা লিখব।',
  'pages/suggestionStop': 'মানানসই অনুরোধের ই-মেইল বন্ধ করবেন?',
  'pages/suggestionStopText': 'আপনার নিজের অনুরোধ, প্রস্তাব ও মিলের ই-মেইল আগের মতোই আসবে।',
  'pages/suggestionStopButton': 'এই ই-মেইল বন্ধ করুন',
  'pages/suggestionStopDone': 'আপনি আর এমন ই-মেইল পাবেন না',
  'pages/suggestionStopDoneText': 'স্বেচ্ছাসেবক প্রোফাইল থেকে আবার চালু করতে পারবেন।',
};
