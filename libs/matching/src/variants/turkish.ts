import type { VariantTable } from './variant-table';

export const turkish: VariantTable = {
  of: 'Turkey, Kurdish areas, Cyprus and Iran: Turkish spellings beside Arabic and English ones',
  source: 'Türk Dil Kurumu, Kişi Adları Sözlüğü (Ankara); C. Colpan, Kurdish Names (1997)',
  given: [
    'mehmet mohammed memet mehmed muhammed', 'mustafa mustapha', 'ahmet ahmed', 'ali aly', 'huseyin hussein huseyn', 'hasan hassan', 'ibrahim ibo ibraheem', 'ismail ismael', 'osman usman', 'yusuf yousef', 'omer omar umer', 'emir amir', 'kerem karim', 'halil khalil', 'hakan hakaan', 'cagan chagan', 'cem jem', 'can jan', 'cemal jamal', 'cihan jihan', 'enes anas', 'furkan furqan', 'arda ardah', 'berat berath', 'baris barish', 'burak burack', 'caglar chaglar', 'ege egeh', 'mert merth', 'murat murad', 'oguz oghuz', 'ozan osan', 'selim salim', 'serkan sercan', 'suleyman sulaiman', 'tolga tolgah', 'ugur ugour', 'volkan wolkan', 'yasin yaseen', 'yigit yiyit', 'ayse aisha ayshe aysha', 'fatma fatima', 'emine amina', 'hatice khadija hatije', 'zeynep zainab zaynep', 'elif elife', 'meryem maryam', 'merve marwa', 'esra isra', 'busra bushra', 'kubra kobra', 'rabia rabiya', 'sumeyye sumaya', 'zehra zahra', 'azra asra', 'ceren jeren', 'ebru abru', 'ecrin ejrin', 'eylul eylool', 'gizem gizam', 'gul gool', 'hira hirah', 'irem eram', 'melike malika', 'nisa nissa', 'nur noor', 'ozlem oslem', 'seda seida', 'selin celine', 'sevgi sevgy', 'sibel sybil', 'yasemin jasmine yasmin', 'rojda rozhda', 'berivan beriwan', 'rojin rozhin', 'shirin sirin', 'serhat sarhad', 'baran barran', 'siwan sivan', 'reza rida', 'parisa parissa', 'mehdi mahdi', 'hossein hussein', 'arash arasch', 'soraya thuraya',
  ],
  family: [
    'yilmaz yilmas', 'kaya kaia', 'demir demer', 'celik chelik', 'sahin shahin', 'yildiz yildis', 'yildirim yildrim', 'ozturk osturk ozturck', 'aydin aidin', 'ozdemir osdemir', 'arslan aslan', 'dogan doan', 'kilic kilich', 'aslan arslan', 'cetin chetin', 'kara karra', 'koc koch', 'kurt curt', 'ozkan oskan', 'simsek shimshek', 'polat pollat', 'korkmaz korkmas', 'erdogan erdoan', 'yavuz yavus', 'aksoy aksoi', 'guler gueler', 'gunes gunesh', 'bozkurt bozcurt', 'tekin teken', 'acar ajar', 'kaplan caplan', 'bulut buluth', 'keskin kesken', 'turan turran', 'gul gull', 'ozer oser', 'isik ishik', 'tas tash', 'can jan',
  ],
};
