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
    .replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character)
    .replace(/品质|讯号|收讯|网路|价钱/g, (words) => mainland.get(words) ?? words);
}

/** Words of Taiwan and Hong Kong, and what our lexicons call it. */
const mainland = new Map([
  ['品质', '质量'],
  ['讯号', '信号'],
  ['收讯', '信号'],
  ['网路', '网络'],
  ['价钱', '价格'],
]);

/** Traditional and simplified, one after the other: the characters that the words of our lexicons use. */
const pairs =
  '攜携號号轉转網网碼码綁绑約约違违終终斷断銷销戶户註注賬账帳账議议價价還还講讲錢钱爭争競竞對对優优給给幾几個个點点減减貴贵' +
  '離离順顺樓楼門门營营業业隨随時时應应劃划實实這这幹干沒没並并別别預预緊紧負负擔担買买賣卖經经濟济難难書书頭头資资貸贷審审' +
  '過过額额滿满歲岁齡龄紀纪蓋盖圍围區区發发貨货無无訊讯補补庫库單单損损壞坏媽妈爺爷領领導导總总採采購购級级簽签現现詢询報报' +
  '較较費费繳缴錯错誤误計计讚赞謝谢熱热態态務务歡欢愛爱極极強强薦荐質质標标廣广專专員员會会問问題题來来說说話话認认為为麼么' +
  '樣样種种後后開开關关間间裡里裏里麵面鄰邻處处藝艺壓压雙双東东車车進进場场電电見见覺觉產产動动嗎吗們们讓让從从與与於于遠远' +
  '煩烦換换遷迁據据條条錄录輕轻適适選选環环術术觀观變变機机構构籤签聽听記记訂订該该請请調调談谈雖虽僅仅夠够凍冻體体殘残歸归' +
  '舊旧獎奖險险騙骗財财賠赔贈赠團团國国運运邊边達达遲迟閒闲鬧闹' +
  '丟丢兩两亂乱傳传偽伪傾倾決决兇凶擊击則则創创剛刚勢势協协剋克嚇吓堅坚塊块備备復复複复誇夸奪夺孫孙寶宝賓宾屬属師师帶带彈弹張张徑径惡恶懷怀慣惯憑凭懶懒戲戏執执擾扰揮挥捨舍擇择撥拨敵敌數数暫暂殺杀雜杂槍枪畢毕氣气測测漲涨灣湾' +
  '滯滞潔洁滅灭漢汉靈灵煉炼牽牵獨独瑣琐盜盗睜睁確确礙碍稱称積积穩稳窮穷範范糾纠紅红純纯紛纷紙纸線线組组結结絕绝續续維维緩缓縮缩織织罷罢聯联職职聲声肅肃脅胁脫脱腦脑臉脸膩腻舉举艱艰莊庄蘇苏藥药虛虚裝装視视規规訴诉詐诈評评詞词' +
  '試试詳详誠诚誘诱誰谁論论諮咨諾诺謂谓謠谣謗谤譽誉護护誹诽諉诿證证識识譯译讀读貪贪責责貼贴賃赁賴赖賺赚躍跃軟软軍军轄辖辭辞農农遞递遙遥遺遗鄉乡釋释針针釣钓銀银鋪铺鎖锁鎮镇鏈链長长閃闪閉闭聞闻闊阔隊队陰阴陸陆陽阳隱隐靜静響响' +
  '頁页頂顶項项須须頓顿頻频顏颜顧顾類类風风飛飞飯饭飲饮飾饰養养館馆餘余驗验驚惊騷骚髮发鬆松魚鱼齊齐齒齿衝冲債债僱雇夥伙廠厂徹彻攔拦攤摊欄栏歷历殼壳毀毁濫滥燒烧牆墙當当癢痒盡尽監监盤盘矇蒙礦矿禮礼竊窃築筑粵粤縣县繼继罰罚羅罗' +
  '義义習习聖圣膠胶臨临萬万葉叶薩萨誌志譴谴豐丰贓赃趕赶輸输辦办連连醫医鑒鉴鐵铁雲云韓韩顯显餓饿髒脏鬥斗黨党慾欲鳴鸣瞭了寧宁簡简麗丽將将獲获屆届慘惨暢畅橫横淚泪準准煙烟畫画參参啟启嚴严圖图壽寿夢梦' +
  '絲丝償偿兌兑興兴寫写豈岂崗岗彎弯揚扬澀涩著着納纳絡络節节慮虑討讨設设敗败錦锦罵骂亞亚馬马遜逊蝦虾貓猫華华幫帮憤愤恥耻勁劲惱恼窩窝悶闷湊凑';

const simplified = new Map(
  Array.from({ length: pairs.length / 2 }, (_, index) => [
    pairs.charAt(2 * index),
    pairs.charAt(2 * index + 1),
  ]),
);
