import type { LanguagePack } from '../lexicon.ts'

export const african: LanguagePack = {
  name: 'Swahili, Hausa, Yoruba, Igbo, Zulu, Xhosa, Sotho, Somali, Oromo, Kinyarwanda, Shona, Chichewa, Luganda',
  words: {
    otp: `
      (nambari|namba|msimbo|kodi|neno la siri|nywila|msimbo wako|nambari yako|namba yako|kodi yako|nenosiri|nenosiri lako|nambari ya siri|pin yako) (ya uthibitisho|ya uthibitishaji|wa uthibitisho|wa uthibitishaji|ya kuthibitisha|wa kuthibitisha|ya usalama|wa usalama|wa siri|ya siri|ya kuingia|wa kuingia|la kutumia mara moja|ya mara moja|wa mara moja|la mara moja|ya muda|wa kuwezesha|ya kuwezesha|ya otp|ya kuamilisha|wa kuamilisha|ya matumizi ya mara moja),
      (lambar|lambobin|lambobi|kalmar sirri|kod|lambarka) (tabbatarwa|tabbatar|tsaro|shiga|sirri|tantancewa|ta tabbatarwa|kunnawa|na tabbatarwa|lokaci daya), lambar tabbatarwa*, lambar sirrin*,
      (kóòdù|koodu|nọ́mbà|nọmba|ọ̀rọ̀ aṣínà|ọrọ aṣina|kóòdu) (ìjẹ́rìísí|ìfìdímúlẹ̀|ijẹrisi|ijeri|ìmúdájú|aabo|ààbò|ìwọlé|iwọle|ìdánilójú|ifidimule|ẹ̀ẹ̀kan|ìjẹrisí|amúdájú),
      (koodu|kọdụ|koodu nke|nọmba|okwuntughe|paswọọdụ|mkpụrụ edemede) (nkwenye|nnwale|nchekwa|nbanye|nyocha|nkwado|nlele|otu oge|njirimara),
      (ikhodi|ikhowudi|inombolo|iphasiwedi|ikhodi yakho|ikhowudi yakho|ikhodi yokuqinisekisa|igama lokugqithisa|i pin|i-pin|ikhodi yakho ye|i-otp) (yokuqinisekisa|yokuqinisekisa yakho|yakho yokuqinisekisa|yokuphepha|yokuvikela|yokungena|yokungqinisisa|yesikhashana|yesihlandla esisodwa|yokusebenzisa kanye|yokhuseleko|yokungqina|yokuvula|yakho yokungena|yokukhuseleka),
      (khoutu|khoutu ya|nomoro ya|khouto|nomoro|khoutu ya hao ya|khoutu ya gago ya|nomoro ya hao ya|phasewete ya) (netefatso|tiisetso|tshireletso|tšireletšo|netefaletso|tlhomamiso|ho kena|tsenelo|bonnete),
      (koodhka|koodka|lambarka|furaha|furaha sirta|lambarka sirta|koodhkaaga|koodhka aad) (xaqiijinta|xaqiijintaada|amniga|xaqiijin|gelitaanka|hubinta|hubin|galitaanka|waqtiga|hal mar), koodhkaaga xaqiijinta, koodka xaqiijintaada,
      (koodii|koodiin|koodii keessan|lakkoofsa|jecha darbii|jecha iccitii) (mirkaneessaa*|mirkaneessuu*|nageenyaa|seensaa|yeroo tokkoo),
      (kode|kode yawe|umubare|ijambo banga|kode yawe yo|umubare wo|kode yo) (yo kwemeza|yo kwinjira|kwemeza|w'ibanga|yo kugenzura|yo kwiyandikisha|w'umutekano|kwinjira|kubyemeza|rikoreshwa rimwe), (kode|umubare) (w'ibanga),
      (kodhi|kodhi yako|nhamba|nhamba yako|pasiwedhi|pini|kodhi yako ye) (yekusimbisa|yekuchengetedza|yekupinda|yechokwadi|yekuona|kusimbisa|yekuongorora),
      (khodi|khodi yanu|nambala|mawu achinsinsi|nambala yanu|khodi yanu yo|khodi yo) (yotsimikizira|yotsimikizirira|yachitetezo|yolowera|yachinsinsi|tsimikizira),
      (koodi|koodi yo|ennamba|akasumuluzo|ennamba yo|koodi yo ey) (ey'okukakasa|ey okukakasa|y'okukakasa|ey'obukuumi|okukakasa|ey'okuyingira|y'obukuumi)`,
    code: `msimbo, nywila, nenosiri, neno la siri, nambari ya siri, namba ya siri, msimbo wako, kodi yako, lambar sirri, kalmar sirri, lambobin sirri, kóòdù, koodu, ọ̀rọ̀ aṣínà, okwuntughe, kọdụ, ikhodi, ikhowudi, ikhodi yakho, ikhowudi yakho, yikhowudi, yikhowudi yakho, yikhodi, yikhodi yakho, iphasiwedi, igama lokungena, khoutu, khouto, phasewete, koodhka, koodka, koodhkaaga, koodkaaga, koodii, koodiin, jecha darbii, kode yawe, ijambo banga, kodhi, kodhi yako, pasiwedhi, khodi, khodi yanu, mawu achinsinsi, akasumuluzo, koodi yo, furaha sirta`,
    use: 'tumia, ingiza, weka, andika, yi amfani da, shigar da, saka, lo, tẹ, tẹ̀, jiri, tinye, sebenzisa, faka, ngenisa, sebedisa, kenya, isticmaal, geli, gali, fayyadami, galchi, koresha, andika, injiza, shandisa, isa, gwiritsani ntchito, lowetsani, kozesa, yingiza',
    verify:
      'uthibitish*, thibitish*, kuthibitish*, kuingia, ingia, usalama, usajili, kujisajili, kuwezesha, tabbatar*, shiga, tsaro, rajista, jẹ́rìí*, ìjẹ́rìísí, ìmúdájú, wọlé, ìwọlé, ààbò, nkwenye, kwenye, banye, nbanye, nchekwa, qinisekis*, ukuqinisekis*, yokuqinisekis*, yoqinisekis*, ukungena, ngena, ukuphepha, netefats*, netefatso, tiisets*, ho kena, xaqiiji*, gal, galitaan*, amniga, mirkanees*, mirkaneess*, seen*, kwemeza*, kwinjira, kwiyandikisha, kusimbis*, simbis*, kupinda, tsimikiz*, kutsimikiz*, lowani, kukakasa, okukakasa, okuyingira',
    secret:
      'usimpe*, usishiriki*, usimshirikishe*, usimwambie*, usitoe*, usiwape*, mtu yeyote*, yeyote*, kada ka*, kar ka*, kada ku*, da kowa*, wa kowa*, kowa*, má ṣe*, ma se*, ẹnikẹ́ni*, enikeni*, agwala*, ekekọrịtala*, enyela*, onye ọ bụla*, onye obula*, ungabelani*, ungatsheli*, nomuntu*, muntu*, ungayabelani*, musa*, ukwabelana*, mntu*, nabani na*, o se*, le mang*, mang kapa mang*, ha la wadaagin*, ha u sheegin*, cidna*, qofna*, hin qoodin*, eenyuufuu*, eenyufuu*, nama*, ntuyisangize*, ntugire*, undi*, umuntu*, usape*, usaudze*, musagawane*, musauze*, aliyense*, tomuwa*, tomugamba*, siri, sirri ne, iyimfihlo, ibanga, rootsa',
    expires:
      'halali, itaisha*, inaisha*, muda wake*, hadi, inatumika, za karewa, yana aiki, ingana*, kare a, yóò parí, dópin, ga-agwụ*, ga agwu, isebenza*, iphelelwa*, iya phelelwa*, e tla felloa*, e felloa*, dhacaysa*, dhacaya*, ansax*, waxay dhac*, irarangira*, izarangira*, ichapera*, itha*, idzatha*, egenda kuggwaako*',
    between:
      'ni, ni:, yako, wako, lako, ita ce, shine, rẹ, rẹ ni, gị, gị bụ, gi bu, bụ, bu, ngu, yakho, yakho ngu, ke, ya hao ke, waa, waa:, keessan, dha, yawe, yawe ni, yanu, yanu ndi, ndi, ye, yo ye, namba, nambari, lambar, inombolo, taada',
    label:
      "akaunti, kadi, oda, kifurushi, ankara, kumbukumbu, simu, piga, piga simu, miadi, tiketi, kiasi, salio, jumla, malipo, umelipa, umepokea, umetuma, kutoka, kwenda, muamala, asusu, asusunka, kati, oda, wayar, kira, adadin, kudi, ma'auni, biya, akántì, akanti, iye, owo, akaụntụ, ego, fonu, oku, i-akhawunti, akhawunti, ku-akhawunti, ikhadi, i-oda, imali, ucingo, shayela, ibhalansi, inkokhelo, umyalelo, akhaonto, karete, chelete, mohala, letsetsa, akoon*, kaadhka, lacag*, heshay, haraag*, taleefan*, wac, dirtay, herrega, kaffalt*, bilbila*, konti, ikarita, amafaranga, telefone, hamagara, akaundi, kadhi, mari, runhare, akaunti yanu, ndalama, foni, imbani, akawunti, ssente, essimu",
    otherCode:
      '(kodi|msimbo|nambari|namba) (ya punguzo|wa punguzo|ya ofa|wa ofa|ya vocha|wa vocha|ya posta|wa promo|ya kumbukumbu|ya muamala|ya mteja|ya kifurushi|ya simu|ya akaunti|ya agizo|ya oda), (kode|ikhodi|koodhka) (promo|yesaphulelo|yokwehlisa|qiimo dhimista|yo kugabanya)',
    unit: "dakika, sekunde, saa, masaa, siku, pointi, minti, mintuna, awa, awanni, kwana, ìṣẹ́jú, iseju, wákàtí, ọjọ́, nkeji, awa, ụbọchị, imizuzu, amahora, izinsuku, imizuzu engu, metsotso, lihora, matsatsi, daqiiqo, daqiiqadood, saac*, maalmood, daqiiqaa, sa'aatii, iminota, amasaha, iminsi, maminitsi, maawa, mphindi, maola, ddakiika, ssaawa",
    money: 'ksh, kes, tsh, tzs, tsh., ksh., ugx, shilingi, naira, ngn, rand, zar, birr, frw, rwf, mwk, etb, ksh',
    offer:
      'punguzo, ofa, shinda, zawadi, bure, umeshinda, bahati, rangwame, lashe, kyauta, ẹ̀bùn, ẹdinwo, onyinye, mmeri, isaphulelo, wina, umklomelo, mahala, isipho, theolelo, hapa, qiimo dhimis*, abaal*, bilaash, gabanya, tsinda, impano, kuderedza, hwina, mphoto, zaulere',
  },
}
