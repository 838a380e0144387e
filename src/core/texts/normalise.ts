/**
 * Brings spellings together: full width and half width, upper and lower case, traditional and simplified characters,
 * `don’t` and `dont`, `price-match` and `price match`. A blank between two Chinese characters separates clauses, as a
 * comma does.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=[a-z])['’‘`´](?=[a-z])/g, '')
    .replace(/(?<=[a-z0-9])-(?=[a-z0-9])/g, ' ')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ',')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character);
}

/** Traditional and simplified, one after the other: the characters that the words of our lexicons use. */
const pairs =
  '攜携號号轉转網网碼码綁绑約约違违終终斷断銷销戶户註注賬账帳账議议價价還还講讲錢钱爭争競竞對对優优給给幾几個个點点減减貴贵' +
  '離离順顺樓楼門门營营業业隨随時时應应劃划實实這这幹干沒没並并別别預预緊紧負负擔担買买賣卖經经濟济難难書书頭头資资貸贷審审' +
  '過过額额滿满歲岁齡龄紀纪蓋盖圍围區区發发貨货無无訊讯補补庫库單单損损壞坏媽妈爺爷領领導导總总採采購购級级簽签現现詢询報报' +
  '較较費费繳缴錯错誤误計计讚赞謝谢熱热態态務务歡欢愛爱極极強强薦荐質质標标廣广專专員员會会問问題题來来說说話话認认為为麼么' +
  '樣样種种後后開开關关間间裡里裏里麵面鄰邻處处藝艺壓压雙双東东車车進进場场電电見见覺觉產产動动嗎吗們们讓让從从與与於于遠远' +
  '煩烦換换遷迁據据條条錄录輕轻適适選选環环術术觀观變变機机構构籤签聽听記记訂订該该請请調调談谈雖虽僅仅夠够凍冻體体殘残歸归' +
  '舊旧獎奖險险騙骗財财賠赔贈赠團团國国運运邊边達达遲迟閒闲鬧闹';

const simplified = new Map(
  Array.from({ length: pairs.length / 2 }, (_, index) => [
    pairs.charAt(2 * index),
    pairs.charAt(2 * index + 1),
  ]),
);
