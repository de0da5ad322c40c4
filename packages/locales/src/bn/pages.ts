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
};
