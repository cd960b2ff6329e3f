import type { VariantTable } from './variant-table';

export const chinese: VariantTable = {
  of: 'China, Hong Kong, Taiwan, Malaysia and Vietnam: one character in Pinyin, Wade–Giles, Cantonese, Hokkien and Hakka spellings',
  source: 'Hanyu Pinyin (ISO 7098), Wade–Giles, Jyutping (LSHK, 1993) and the Hong Kong Government’s romanisation, as set beside each other in their published tables; Lê Trung Hoa, Họ và tên người Việt Nam (1992)',
  given: [
    'xiao hsiao siu', 'jian chien kin', 'zhi chih chi', 'zhiwei chihwei chiwei', 'wei wai', 'ming meng', 'hui hwei wai', 'jing ching', 'yu yue yuk', 'yuting yu-ting', 'xin hsin sum', 'hao ho', 'jun chun kwan', 'jie chieh kit', 'yan yen yin', 'mei may mui', 'meiling mayling', 'ling lin', 'hong hung', 'qiang chiang keung', 'zhen chen chun', 'zhong chung', 'wen man', 'wah hua', 'kwok guo', 'chi zhi', 'tsz zi', 'ka jia', 'lok le', 'siu xiao', 'yee yi', 'yi yee', 'shiyu shih-yu', 'ruoxi juohsi', 'jiayi kayee', 'tianyu tienyu', 'phuc phuoc', 'phuong fuong', 'thi ti', 'huong houng', 'linh ling', 'minh ming', 'duc duk', 'tuan twan', 'quang kwang', 'khoa koa', 'thanh than',
  ],
  family: [
    'wang wong ong vong', 'li lee lei ly', 'zhang chang cheung teo chong', 'chen chan tan chin', 'liu lau low liew', 'yang yeung yong yeo', 'huang wong ng ooi hwang', 'zhao chao chiu', 'wu ng woo goh', 'zhou chow chou chew', 'xu hsu hui tsui koh', 'sun suen soon', 'ma mah', 'zhu chu choo', 'hu hoo woo wu', 'guo kwok kuo quek', 'he ho hoh', 'gao kao ko', 'lin lam lim', 'luo lo law loh', 'zheng cheng tay', 'liang leung leong', 'xie tse hsieh chia', 'song sung soong', 'tang tong', 'xu tsui', 'deng teng', 'han hon', 'feng fung', 'cao tsao cho', 'peng pang', 'zeng tsang tseng', 'xiao siu hsiao', 'tian tien tin', 'dong tung', 'yuan yuen', 'pan poon pun', 'yu yue yee', 'jiang kong chiang', 'cai choi tsai chua', 'lu loo luk', 'ye yip yeh yap', 'cheng ching', 'su so soh', 'wei ngai', 'lv lui lu', 'ding ting', 'ren yam', 'shen sum shum', 'yao yiu', 'fang fong', 'cui chui', 'tan tam', 'liao liu', 'fan faan', 'shi shek', 'jin kam', 'xia ha', 'bai pak', 'zou chau', 'xiong hung', 'kong hung', 'qian chien chin', 'yan yim', 'nguyen nguyan nugyen ngyuen', 'tran chan', 'pham fam', 'phan fan', 'hoang huynh', 'huynh hoang wong', 'vo vu', 'vu vo', 'dang tang', 'bui buoi', 'do doh', 'ngo ng', 'duong yang', 'truong zhang',
  ],
};
