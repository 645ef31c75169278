/**
 * What readers type and the record that must stand among the first three, written from their side: both scripts,
 * both sides' words, readings, English, slips of the finger. Where two records answer equally well both are named.
 */
export const searchQueries: readonly (readonly [query: string, ...ids: string[]])[] = lines(`
# Taiwan's characters and words
一站式服務窗口 > place.one-stop-window
單一窗口 > place.one-stop-window service.one-stop-window term.yizhanshi
服務窗口 > place.one-stop-window
最多跑一趟 > term.zuiduo-pao-yitang service.one-stop-window place.one-stop-window
窗口幾點開 > gap.window-hours gap.window-citizen-centre-now
中心地址 > gap.centre-address
中心電話 > phone.centre gap.centre-phone
中心在哪裡 > faq.centre-where
中心在哪 > faq.centre-where
停車 > gap.centre-parking
停車場 > gap.centre-parking
廁所 > gap.centre-toilets
洗手間 > gap.centre-toilets
化妝室 > gap.centre-toilets
哺乳室 > gap.centre-nursing-room
無障礙 > gap.centre-accessibility
輪椅 > gap.centre-accessibility
電梯 > gap.centre-accessibility
無線網路 > gap.centre-wifi
咖啡 > place.coffee-tea-area
健身房 > place.gym
排練廳 > place.rehearsal-hall
舞台 > place.stage
直播間 > place.live-room
展銷區 > place.sale-area
智庫 > place.think-tank term.zhiku
大師工作室 > place.masters-studio term.dashi-gongzuoshi
茉莉姐姐 > place.family-studio
家事工作室 > place.family-studio
文創小屋 > place.creative-cabin
名校俱樂部 > place.university-club term.mingxiao-julebu
暢遊辦公室 > place.internet-office
二樓 > floor.2f
三樓 > floor.3f
9樓 > floor.9f
１樓 > floor.1f
七樓是什麼 > floor.7f
八條措施 > faq.eight-measures program.zone-eight measure.zone-8-1
第3條 > measure.zone-8-3 gap.measure-zone-8-3
免費入住 > measure.statement-free-stay
免費住 > measure.statement-free-stay faq.free-stay
通勤補助 > measure.statement-raised-support gap.commuting-amount
租房補助 > measure.statement-raised-support gap.rent-amount
租屋補貼 > measure.statement-raised-support gap.rent-amount
創業見習 > measure.statement-raised-support term.chuangye-jianxi
人才公寓 > housing.zone-apartment term.rencai-gongyu measure.statement-free-stay
台青人才公寓 > housing.zone-apartment
台胞公寓 > housing.city-apartment
臺胞公寓 > housing.city-apartment
過渡期住房 > benefit.youth-transition-housing housing.city-transition
公寓可以帶寵物嗎 > gap.zone-apartment-family
押金 > gap.zone-apartment-costs
水電費 > gap.zone-apartment-costs
續住 > gap.zone-apartment-renewal
台胞證 > document.five-year-permit term.taibaozheng
臺胞證 > document.five-year-permit term.taibaozheng
卡式台胞證 > document.five-year-permit term.taibaozheng
五年期台胞證 > document.five-year-permit
一次性台胞證 > document.single-entry-permit
落地簽 > faq.single-entry-on-arrival document.single-entry-permit faq.need-endorsement
台胞證掉了 > document.e-temporary-pass faq.lost-permit benefit.lost-permit-pass
台胞證遺失 > document.e-temporary-pass faq.lost-permit benefit.lost-permit-pass
居住證 > document.residence-permit term.juzhuzheng
居住證 要帶什麼 > faq.residence-permit-papers
居住證多久 > faq.residence-permit-papers
居住證申請表 > evidence.application-form
定居 > document.settlement term.dingju
簽注 > benefit.permit-no-endorsement faq.need-endorsement
駕照 > document.temporary-driving-permit document.full-driving-licence faq.driving evidence.taiwan-driving-licence
臨時駕照 > document.temporary-driving-permit
換大陸駕照 > document.full-driving-licence
海青新福卡 > document.haiqing-ride-card
海青卡怎麼辦 > faq.haiqing-card-how
乘車卡 > document.youfu-ride-card document.haiqing-ride-card faq.student-ride-card
悠遊卡 > document.youfu-ride-card document.haiqing-ride-card faq.student-ride-card
身分證 > evidence.taiwan-id-card term.identity-card
護照 > evidence.taiwan-passport
戶籍謄本 > evidence.household-transcript term.hukoubu
大頭照 > evidence.photo-1-inch evidence.photo-2-inch-white evidence.photo-1-inch-white
兩吋照片 > evidence.photo-2-inch-white
租約 > evidence.lease
房屋權狀 > evidence.title-deed
購屋合約 > evidence.purchase-contract
在職證明 > evidence.job-proof evidence.employer-letter
學生證 > evidence.student-card
勞動契約 > evidence.labour-contract
營業執照 > evidence.business-licence term.company-registration gap.window-licence
無房證明 > evidence.no-home-proof
大陸門號 > evidence.mainland-mobile-number
健保 > term.yibao benefit.nhi-platform
健保退費 > faq.nhi-claims
勞保 > term.shebao
社會保險 > benefit.social-insurance
捷運 > term.metro
公車 > term.bus
計程車 > term.taxi
計程車車資 > gap.taxi-fare
機場到中心 > journey.airport faq.airport-to-centre
飛機 > journey.flights
高鐵站怎麼去 > journey.fuzhou-station journey.fuzhou-south-station
福州南站 > journey.fuzhou-south-station
小三通 > term.xiaosantong benefit.xiaosantong-tours benefit.xiaosantong-clearance-fees
馬祖坐船 > journey.huangqi-ferry journey.langqi-ferry faq.matsu-ferry
船班 > gap.ferry-timetable
船票 > gap.ferry-tickets
平潭 > journey.pingtan-ferry faq.pingtan
琅岐 > journey.langqi-ferry
黃岐 > journey.huangqi-ferry
報警 > phone.110
火警 > phone.119
救護車 > phone.120
車禍 > phone.122
消費申訴 > phone.12315
陸配 > phone.marriage-family-hotline benefit.marriage-family-stations service.window-marriage-family-station
婚姻熱線 > phone.marriage-family-hotline benefit.family-hotlines gap.marriage-hotline
急診 > faq.hospital gap.hospital-now
附近醫院 > faq.hospital
行動支付 > faq.payments gap.payment-now
支付寶 > faq.payments
網卡 > faq.sim-card gap.sim-now
銀行開戶 > gap.bank-account-opening
開店 > faq.household-business benefit.household-business
個體工商戶 > benefit.household-business term.geti-gongshanghu
行號 > term.hanghao
統一編號 > term.unified-code
統編 > term.tax-number term.unified-code
負責人 > term.legal-representative
影本 > term.copy
正本 > term.original-document
影印 > term.photocopying
列印 > term.printing
簡訊 > term.text-message
簡訊報警 > phone.12110
隨身碟 > term.usb-stick
便當 > term.lunch-box
超商 > term.convenience-store
筆電 > term.laptop
品質獎 > benefit.quality-award
專利 > service.ent-patent-branch service.ent-ip-pledge-loans service.ent-fujian-ip-protection
智慧財產權 > service.ip-centre service.ent-ip-pledge-loans service.ent-fujian-ip-protection service.ent-ip-pilot-zone
貸款 > service.ent-gaoxindai service.ent-kejidai benefit.fuma-home-loans service.ent-ip-pledge-loans
研發補助 > service.ent-rd-support
創新券 > service.ent-innovation-voucher
無人機 > service.drone-incubator service.ent-drone-town
空拍機 > service.drone-incubator service.ent-drone-town
報稅 > service.ent-tax-code benefit.tax-service
技能證照 > benefit.skill-recognition faq.skill-certificates
律師 > benefit.young-lawyers
教師 > benefit.teachers gap.doctor-teacher-graduate-subsidies
棒球教練 > benefit.baseball-coaches
求職 > benefit.jobs-2025 gap.job-seeker-papers
公證 > benefit.notary-green-channel gap.window-notary-address
國小 > term.primary-school
投保法 > benefit.investment-law faq.investment-law
遷台記憶館 > service.qiantai-memory-hall
金融港 > service.fintech-harbour
三創中心 > service.student-incubation-centre term.sanchuang-zhongxin
十五五 > benefit.city-aims gap.benefit-city-aims
六十八條 > program.city-68 gap.city-68-in-force
225項 > program.province-225 gap.province-225-text
二十一條 > program.central-21
# the mainland's characters and words
一站式服务窗口 > place.one-stop-window
办事窗口 > place.one-stop-window service.one-stop-window
卫生间 > gap.centre-toilets
停车 > gap.centre-parking
无线网络 > gap.centre-wifi
地铁 > term.metro gap.centre-nearest-stop
地铁站 > gap.centre-nearest-stop
公交车 > term.bus
出租车 > term.taxi
打车 > term.taxi gap.taxi-fare
打车多少钱 > gap.taxi-fare
医保 > term.yibao benefit.nhi-platform
社保 > term.shebao faq.social-insurance benefit.social-insurance
身份证 > evidence.taiwan-id-card term.identity-card
复印件 > term.copy
原件 > term.original-document
打印 > term.printing term.printer
短信 > term.text-message
手机号 > term.mobile-number evidence.mainland-mobile-number
U盘 > term.usb-stick
盒饭 > term.lunch-box
充电宝 > term.power-bank
二维码 > term.qr-code
快递 > term.parcel-delivery
户口簿 > term.hukoubu
户口本 > term.hukoubu
房产证 > evidence.title-deed
购房合同 > evidence.purchase-contract
租房合同 > evidence.lease
劳动合同 > evidence.labour-contract
营业执照 > evidence.business-licence term.company-registration
法定代表人 > term.legal-representative
统一社会信用代码 > term.unified-code
台胞证 > document.five-year-permit term.taibaozheng
台湾居民来往大陆通行证 > term.taibaozheng document.five-year-permit
居住证 > document.residence-permit term.juzhuzheng
居住证要带什么 > faq.residence-permit-papers
补办台胞证 > document.e-temporary-pass benefit.lost-permit-pass faq.lost-permit
海青新福卡优惠 > faq.haiqing-card-who document.haiqing-ride-card
驾照 > document.temporary-driving-permit document.full-driving-licence faq.driving evidence.taiwan-driving-licence
驾驶证 > document.temporary-driving-permit document.full-driving-licence faq.driving evidence.taiwan-driving-licence
人才公寓 免租 > measure.statement-free-stay housing.zone-apartment term.rencai-gongyu
过渡期免租房 > housing.city-transition term.guoduqi-mianzufang
公租房 > term.gongzufang
孵化器 > service.drone-incubator term.fuhuaqi
知识产权 > service.ip-centre service.ent-ip-pledge-loans service.ent-fujian-ip-protection service.ent-ip-pilot-zone
高新贷 > service.ent-gaoxindai
科技贷 > service.ent-kejidai
科技特派员 > service.ent-commissioners term.keji-tepaiyuan
标准厂房 > service.ent-standard-factories
并联审批 > service.ent-parallel-approval
闽政通 > benefit.minzhengtong-zone term.minzhengtong
福马同城通 > benefit.fuma-card term.fuma-tongchengtong
以旧换新 > benefit.trade-in
公证 > benefit.notary-green-channel
两岸直播间 > place.live-room
八条措施 > faq.eight-measures program.zone-eight measure.zone-8-1
十条 > program.nia-ten program.fuma-1 program.fuma-2
第五批 > program.province-batch-5
报警电话 > phone.110
火车站 > journey.fuzhou-station
坐飞机 > journey.flights
班轮 > gap.ferry-timetable journey.langqi-ferry journey.huangqi-ferry
景区免票 > benefit.free-scenic-sites
景点免门票 > benefit.free-scenic-sites
农业 > benefit.farming-fishery
医院 > faq.hospital service.window-gulou-hospital
派出所 > gap.residence-permit-station
投诉 > phone.12315
热线 > phone.12345 phone.marriage-family-hotline benefit.family-hotlines
# variants and mixed characters
臺灣青年創業 > benefit.startup-support benefit.fuyao-plan
台湾青年創业 > benefit.startup-support benefit.fuyao-plan
哪裏辦居住證 > document.residence-permit gap.residence-permit-station faq.residence-permit-papers
樓裏有哪些公司 > gap.5f-9f-tenants gap.community-firms
證件照 > evidence.photo-1-inch evidence.photo-2-inch-white evidence.photo-1-inch-white evidence.photo-single-entry
計劃 > benefit.plan-101 benefit.fuyao-plan benefit.health-research
扶搖計劃 > benefit.fuyao-plan term.fuyao-jihua
「茉莉姐姐」 > place.family-studio
福馬 同城 > benefit.fuma-card program.fuma-1 program.fuma-2 term.fuma-tongchengtong
台胞、台企專窗 > service.window-citizen-centre service.window-entry-exit-counters
８條 > faq.three-eights faq.eight-measures program.zone-eight
ＱＲ > term.qr-code
ＡＰＰ > benefit.tailutong-app benefit.minzhengtong-zone term.tailutong term.minzhengtong
# pinyin, whole
taibaozheng > term.taibaozheng document.five-year-permit
tai bao zheng > term.taibaozheng document.five-year-permit
táibāozhèng > term.taibaozheng document.five-year-permit
tai2bao1zheng4 > term.taibaozheng document.five-year-permit
Tai Bao Zheng > term.taibaozheng document.five-year-permit
juzhuzheng > document.residence-permit term.juzhuzheng evidence.application-form
jūzhùzhèng > document.residence-permit term.juzhuzheng evidence.application-form
jieyun > term.metro
ditie > term.metro gap.metro-permit gap.centre-nearest-stop
jianbao > term.yibao benefit.nhi-platform
yibao > term.yibao benefit.nhi-platform
gongyu > housing.zone-apartment housing.city-apartment gap.zone-apartment-address gap.zone-apartment-phone
rencaigongyu > housing.zone-apartment term.rencai-gongyu measure.statement-free-stay
jianshenfang > place.gym
paiLianTing > place.rehearsal-hall
kafei > place.coffee-tea-area
cesuo > gap.centre-toilets
weishengjian > gap.centre-toilets
tingche > gap.centre-parking
baojing > phone.110
jiuhuche > phone.120
huojing > phone.119
jiazhao > document.full-driving-licence evidence.taiwan-driving-licence faq.driving
dingju > document.settlement term.dingju
xiaosantong > term.xiaosantong benefit.xiaosantong-tours
haiqing > document.haiqing-ride-card term.haiqing-xinfuka benefit.haiqing-card
haiqingxinfuka > document.haiqing-ride-card term.haiqing-xinfuka
mazu > journey.langqi-ferry journey.huangqi-ferry faq.matsu-ferry benefit.fuma-home-loans benefit.matsu-shop-rent benefit.matsu-trade-services benefit.fuma-schooling
pingtan > journey.pingtan-ferry faq.pingtan
huangqi > journey.huangqi-ferry
erlou > floor.2f
san lou > floor.3f
yizhanshi > place.one-stop-window term.yizhanshi
fuwuchuangkou > place.one-stop-window service.one-stop-window
batiaocuoshi > faq.eight-measures measure.zone-8-1 measure.zone-8-2 measure.zone-8-3
gaoxindai > service.ent-gaoxindai
zhishichanquan > service.ent-ip-pledge-loans service.ip-centre service.ent-ip-pilot-zone service.ent-fujian-ip-protection term.zhishichanquan-zhiya
wurenji > service.drone-incubator service.ent-drone-town
yinye zhizhao > evidence.business-licence
yingyezhizhao > evidence.business-licence term.company-registration
hukoubu > term.hukoubu
zhengben > term.original-document
yingben > term.copy
biandang > term.lunch-box
gongche > term.bus
gongjiaoche > term.bus
chuzuche > term.taxi
zufang > measure.statement-raised-support gap.rent-amount
lvshi > benefit.young-lawyers
lüshi > benefit.young-lawyers
zhiku > place.think-tank term.zhiku
# pinyin, first letters and beginnings
tbz > term.taibaozheng document.five-year-permit benefit.permit-no-endorsement
jzz > document.residence-permit term.juzhuzheng evidence.application-form benefit.residence-permit-rights
tbgy > housing.city-apartment housing.talent-discount
rcgy > housing.zone-apartment term.rencai-gongyu measure.statement-free-stay
yzsfwck > place.one-stop-window
btcs > faq.eight-measures measure.zone-8-1 measure.zone-8-2 measure.zone-8-3
jsf > place.gym
gxd > service.ent-gaoxindai
xst > term.xiaosantong benefit.xiaosantong-tours benefit.xiaosantong-clearance-fees
mzt > benefit.minzhengtong-zone term.minzhengtong
hqxfk > document.haiqing-ride-card term.haiqing-xinfuka benefit.haiqing-card
taibaozh > term.taibaozheng document.five-year-permit
juzhuz > document.residence-permit term.juzhuzheng evidence.application-form
taib z > term.taibaozheng document.five-year-permit benefit.permit-no-endorsement
sfz > evidence.taiwan-id-card term.identity-card
yyzz > evidence.business-licence term.company-registration gap.business-licence-steps
# zhuyin
ㄊㄞˊㄅㄠㄓㄥˋ > term.taibaozheng document.five-year-permit
ㄊㄞㄅㄠㄓㄥ > term.taibaozheng document.five-year-permit
ㄐㄩ ㄓㄨˋ ㄓㄥˋ > document.residence-permit term.juzhuzheng evidence.application-form
ㄐㄧㄝˊㄩㄣˋ > term.metro
ㄐㄧㄢˋㄅㄠˇ > term.yibao benefit.nhi-platform
ㄍㄨㄥㄩˋ > housing.zone-apartment housing.city-apartment gap.zone-apartment-address gap.zone-apartment-phone
ㄘㄜˋㄙㄨㄛˇ > gap.centre-toilets
ㄅㄠˋㄐㄧㄥˇ > phone.110
ㄊㄅㄓ > term.taibaozheng document.five-year-permit benefit.permit-no-endorsement
ㄐㄧㄢˋㄕㄣ > place.gym
ㄈㄨˊㄨˋㄔㄨㄤ > place.one-stop-window service.one-stop-window
ㄦˋㄌㄡˊ > floor.2f
ㄐㄧˋㄔㄥˊㄔㄜ > term.taxi gap.taxi-fare
ㄇㄚˇㄗㄨˇ > journey.langqi-ferry journey.huangqi-ferry faq.matsu-ferry benefit.fuma-home-loans benefit.matsu-shop-rent benefit.matsu-trade-services benefit.fuma-schooling
ㄑㄧˇㄧㄝˋ > gap.ent-terms gap.ent-contact service.one-stop-window benefit.live-stream-firms term.gaoxin-jishu-qiye benefit.matsu-trade-services benefit.fuzhou-time-honoured-brand benefit.radio-tv-pilot term.taiqi
ㄕㄣㄈㄣˋㄓㄥˋ > evidence.taiwan-id-card term.identity-card
# English, with slips
one-stop window > place.one-stop-window service.one-stop-window
one stop shop > place.one-stop-window service.one-stop-window term.yizhanshi
opening hours > gap.centre-hours gap.window-hours
toilet > gap.centre-toilets
restroom > gap.centre-toilets
WC > gap.centre-toilets
parking > gap.centre-parking
wifi > gap.centre-wifi
wi-fi > gap.centre-wifi
wheelchair > gap.centre-accessibility
gym > place.gym
coffee > place.coffee-tea-area
rehearsal > place.rehearsal-hall
live stream > place.live-room benefit.live-stream-firms
think tank > place.think-tank term.zhiku
second floor > floor.2f
floor 3 > floor.3f
2f > floor.2f
travel permit > document.five-year-permit term.taibaozheng
five year permit > document.five-year-permit term.five-year-permit
single entry > document.single-entry-permit term.single-entry-permit
lost permit > document.e-temporary-pass faq.lost-permit benefit.lost-permit-pass
I lost my permit > faq.lost-permit document.e-temporary-pass
residence permit > document.residence-permit term.juzhuzheng
residense permit > document.residence-permit term.juzhuzheng
residence permti > document.residence-permit term.juzhuzheng
settlement > document.settlement term.dingju
driving licence > document.full-driving-licence evidence.taiwan-driving-licence document.temporary-driving-permit
driver license > document.full-driving-licence evidence.taiwan-driving-licence document.temporary-driving-permit faq.driving
drivng permit > document.temporary-driving-permit
ID card > evidence.taiwan-id-card term.identity-card
passport > evidence.taiwan-passport
passport photo > evidence.photo-1-inch evidence.photo-2-inch-white evidence.photo-1-inch-white
household transcript > evidence.household-transcript
business license > evidence.business-licence term.company-registration
labor contract > evidence.labour-contract
lease > evidence.lease
proof of work > evidence.job-proof
student card > evidence.student-card
free stay > measure.statement-free-stay faq.free-stay
talent apartment > housing.zone-apartment term.rencai-gongyu
appartment > housing.zone-apartment term.rencai-gongyu measure.statement-free-stay
city flats > housing.city-apartment
rent > gap.city-apartment-rent gap.rent-amount benefit.rent-free-office benefit.matsu-shop-rent benefit.youth-transition-housing
eight measures > faq.eight-measures program.zone-eight
measure 5 > measure.zone-8-5
health insurance > term.yibao benefit.nhi-platform faq.nhi-claims
social insurance > term.shebao benefit.social-insurance faq.social-insurance
metro > term.metro
subway > term.metro gap.centre-nearest-stop gap.metro-permit
taxi > term.taxi gap.taxi-fare
airport > journey.airport phone.airport-desk gap.airport-bus
ferry > journey.langqi-ferry journey.huangqi-ferry gap.ferry-timetable gap.ferry-tickets
boat from matsu > journey.langqi-ferry journey.huangqi-ferry
police > phone.110
ambulance > phone.120
ambulence > phone.120
fire > phone.119
emergency > faq.emergency-numbers faq.hospital
hospital > faq.hospital service.window-gulou-hospital
alipay > faq.payments
sim card > faq.sim-card
bank account > gap.bank-account-opening
start-up support > benefit.startup-support
loan > service.ent-gaoxindai service.ent-kejidai service.ent-ip-pledge-loans benefit.fuma-home-loans
patent > service.ent-patent-branch service.ent-ip-pledge-loans
tax > service.ent-tax-code benefit.tax-service service.ent-rd-support
drone > service.drone-incubator service.ent-drone-town
incubator > service.drone-incubator term.fuhuaqi service.student-incubation-centre
lawyer > benefit.young-lawyers
teachers > benefit.teachers
baseball > benefit.baseball-coaches
notary > benefit.notary-green-channel
photocopy > term.copy term.photocopying
printer > term.printer
lunch box > term.lunch-box
# figures
110 > phone.110
119 > phone.119
12345 > phone.12345
12367 > phone.12367
1236 > phone.12367 phone.0591-12367 gap.fuzhou-12367
0591 > phone.0591-12367
101 > benefit.plan-101
66條 > program.province-66
5年 > document.five-year-permit term.five-year-permit gap.five-year-permit-time
# mixed
台胞zheng > term.taibaozheng document.five-year-permit document.single-entry-permit
tai胞證 > term.taibaozheng document.five-year-permit
居zhu證 > document.residence-permit term.juzhuzheng evidence.application-form
3lou > floor.3f
e福州 > term.e-fuzhou
e fuzhou > term.e-fuzhou
AI > service.ent-ai-maker-street benefit.hairongrong term.artificial-intelligence
ok繃 > term.plaster
QR code > term.qr-code
福州 airport > phone.airport-desk journey.airport
海青card > document.haiqing-ride-card benefit.haiqing-card term.haiqing-xinfuka
`);

function lines(text: string): [string, ...string[]][] {
  return text
    .split('\n')
    .filter((line) => line.includes(' > '))
    .map((line) => {
      const [query = '', ids = ''] = line.split(' > ');
      return [query, ...ids.split(' ')];
    });
}
