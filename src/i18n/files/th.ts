import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('th');

export const th: FileStrings = {
  attachFile: 'แนบไฟล์',
  fileTypes: (types) => `ประเภทที่อนุญาต: ${types}`,
  fileSize: (size) => `ไฟล์ละไม่เกิน ${size}`,
  fileRoom: (size) => `ส่งได้อีกไม่เกิน ${size} ในแชทนี้`,
  filesLeft: (n) => count(n, {other: 'คุณส่งได้อีก # ไฟล์'}),
  filesNeedAgent: 'คุณส่งไฟล์ได้เมื่อมีเจ้าหน้าที่เข้าร่วมแล้ว',
  filesUnavailable: 'ขณะนี้ส่งไฟล์ไม่ได้ โปรดลองอีกครั้งในอีกสักครู่',
  dropFiles: 'วางไฟล์ที่นี่เพื่อส่ง',

  fileWaiting: 'กำลังรอ…',
  cancelFile: 'ยกเลิก',
  fileSent: (file) => `ส่งไฟล์แล้ว: ${file}`,
  sentAFile: (name, file) => `${name} ส่งไฟล์: ${file}`,

  fileEmpty: 'ไฟล์ว่างเปล่า',
  fileIsFolder: 'ส่งโฟลเดอร์ไม่ได้ โปรดเลือกไฟล์ที่อยู่ในโฟลเดอร์',
  fileTooLarge: 'ไฟล์ใหญ่เกินไป',
  fileTypeWrong: 'ส่งไฟล์ประเภทนี้ไม่ได้',
  filesTooMany: 'ส่งไฟล์เพิ่มในแชทนี้ไม่ได้แล้ว',
  filesTooLarge: 'ไฟล์ทั้งหมดในแชทนี้รวมกันจะใหญ่เกินไป',
  fileCut: 'การเชื่อมต่อขาดหาย',
  fileRefused: 'แชทไม่รับไฟล์นี้',

  download: 'ดาวน์โหลด',
  downloadFile: (file) => `ดาวน์โหลด ${file}`,
  downloadFailed: 'ดาวน์โหลดไฟล์ไม่ได้ โปรดตรวจสอบการเชื่อมต่อแล้วลองอีกครั้ง',
  downloadGone: 'ดาวน์โหลดไฟล์นี้ไม่ได้แล้ว',
  downloadPage: 'ได้รับหน้าเว็บแทนไฟล์ จึงไม่มีการบันทึกใดๆ คุณอาจต้องลงชื่อเข้าใช้อีกครั้ง',
  fileDeleted: 'ไฟล์นี้ถูกลบแล้ว',
};
