import type { LanguagePack } from '../lexicon.ts'

export const african: LanguagePack = {
  name: 'Swahili, Hausa, Yoruba, Igbo, Zulu, Xhosa, Sotho, Somali, Oromo, Kinyarwanda, Shona, Chichewa, Luganda',
  words: {
    otp: `
      (msimbo|neno la siri|nywila|msimbo wako|kodi yako|nenosiri|nenosiri lako|nambari ya siri|pin yako) (wa siri|
       ya siri),
      (nambari|namba|kodi|nambari yako|namba yako) (ya uthibitisho|ya uthibitishaji|wa uthibitisho|
       wa uthibitishaji|ya kuthibitisha|wa kuthibitisha|ya usalama|wa usalama|wa siri|ya siri|ya kuingia|
       wa kuingia|la kutumia mara moja|ya mara moja|wa mara moja|la mara moja|ya muda|wa kuwezesha|ya kuwezesha|
       ya otp|ya kuamilisha|wa kuamilisha|ya matumizi ya mara moja),
      (lambar|lambobin|lambobi|kod|lambarka) (tabbatarwa|tabbatar|tsaro|shiga|sirri|tantancewa|ta tabbatarwa|
       kunnawa|na tabbatarwa|lokaci daya),
      lambar tabbatarwa*, lambar sirrin*,
      nọ́mbà (ìjẹ́rìísí|ìfìdímúlẹ̀|ijẹrisi|ijeri|ìmúdájú|aabo|ìwọlé|ìdánilójú|ẹ̀ẹ̀kan|amúdájú),
      (nọmba|paswọọdụ|mkpụrụ edemede) (nkwenye|nnwale|nchekwa|nbanye|nyocha|nkwado|nlele|otu oge|njirimara),
      (iphasiwedi|ikhodi yakho|ikhowudi yakho|i pin|ikhodi yakho ye) yakho yokungena,
      (inombolo|igama lokugqithisa|i-otp) (yokuqinisekisa|yokuqinisekisa yakho|yakho yokuqinisekisa|yokuphepha|
       yokuvikela|yokungena|yokungqinisisa|yesikhashana|yesihlandla esisodwa|yokusebenzisa kanye|yokhuseleko|
       yokungqina|yokuvula|yakho yokungena|yokukhuseleka),
      (nomoro ya|nomoro|nomoro ya hao ya) (netefatso|tiisetso|tshireletso|tšireletšo|netefaletso|tlhomamiso|
       ho kena|tsenelo|bonnete),
      (lambarka|furaha|lambarka sirta) (xaqiijinta|xaqiijintaada|amniga|xaqiijin|gelitaanka|hubinta|hubin|
       galitaanka|waqtiga|hal mar),
      (lakkoofsa|jecha iccitii) (mirkaneessaa*|mirkaneessuu*|nageenyaa|seensaa|yeroo tokkoo),
      (kode yawe|ijambo banga|kode yawe yo) w'ibanga,
      (kode|umubare|umubare wo|kode yo) (yo kwemeza|yo kwinjira|kwemeza|w'ibanga|yo kugenzura|yo kwiyandikisha|
       w'umutekano|kwinjira|kubyemeza|rikoreshwa rimwe),
      (kode|umubare) w'ibanga,
      (nhamba|nhamba yako|pini) (yekusimbisa|yekuchengetedza|yekupinda|yechokwadi|yekuona|kusimbisa|yekuongorora),
      (nambala|nambala yanu) (yotsimikizira|yotsimikizirira|yachitetezo|yolowera|yachinsinsi|tsimikizira),
      (koodi|ennamba|ennamba yo) (ey'okukakasa|ey okukakasa|y'okukakasa|ey'obukuumi|okukakasa|ey'okuyingira|
       y'obukuumi)`,
    oneTime: `
      kutumia mara moja, mara moja, muda, otp, kuamilisha, matumizi ya mara moja, sirri, tantancewa, kunnawa,
      lokaci daya, ìfìdímúlẹ̀, ijẹrisi, ijeri, ìdánilójú, ẹ̀ẹ̀kan, amúdájú, nnwale, nyocha, nkwado, nlele, otu oge,
      njirimara, yokuphepha, yokuvikela, yokungena, yokungqinisisa, yesikhashana, yesihlandla esisodwa,
      yokusebenzisa kanye, yokhuseleko, yokungqina, yokuvula, yokukhuseleka, tshireletso, tšireletšo, netefaletso,
      tlhomamiso, tsenelo, bonnete, gelitaanka, hubinta, hubin, waqtiga, hal mar, nageenyaa, yeroo tokkoo,
      kugenzura, umutekano, kubyemeza, rikoreshwa rimwe, yekusimbisa, yekuchengetedza, yekupinda, yechokwadi,
      yekuona, yekuongorora, yotsimikizira, yotsimikizirira, yachitetezo, yolowera, yachinsinsi, obukuumi`,
    code: `
      msimbo, nywila, nenosiri, neno la siri, nambari ya siri, namba ya siri, msimbo wako, kodi yako, lambar sirri,
      kalmar sirri, lambobin sirri, kóòdù, ọ̀rọ̀ aṣínà, okwuntughe, kọdụ, ikhodi, ikhowudi, ikhodi yakho,
      ikhowudi yakho, yikhowudi, yikhowudi yakho, yikhodi, yikhodi yakho, iphasiwedi, igama lokungena, khoutu,
      khouto, phasewete, koodhka, koodka, koodhkaaga, koodkaaga, koodii, koodiin, jecha darbii, kode yawe,
      ijambo banga, kodhi, kodhi yako, pasiwedhi, khodi, khodi yanu, mawu achinsinsi, akasumuluzo, koodi yo,
      furaha sirta`,
    use: `
      tumia, ingiza, weka, andika, yi amfani da, shigar da, saka, tẹ, jiri, tinye, sebenzisa, faka, ngenisa,
      sebedisa, kenya, isticmaal, geli, gali, fayyadami, galchi, koresha, injiza, shandisa, gwiritsani ntchito,
      lowetsani, kozesa, yingiza`,
    verify: `
      uthibitish*, thibitish*, kuthibitish*, kuingia, ingia, usalama, usajili, kujisajili, kuwezesha, tabbatar*,
      shiga, tsaro, rajista, jẹ́rìí*, ìjẹ́rìísí, ìmúdájú, wọlé, ìwọlé, ààbò, nkwenye, kwenye, banye, nbanye,
      nchekwa, qinisekis*, ukuqinisekis*, yokuqinisekis*, yoqinisekis*, ukungena, ngena, ukuphepha, netefats*,
      tiisets*, ho kena, xaqiiji*, gal, galitaan*, amniga, mirkanees*, seen*, kwemeza*, kwinjira, kwiyandikisha,
      kusimbis*, simbis*, kupinda, tsimikiz*, kutsimikiz*, lowani, kukakasa, okukakasa, okuyingira`,
    secret: `
      usimpe*, usishiriki*, usimshirikishe*, usimwambie*, usitoe*, usiwape*, mtu yeyote*, yeyote*, kada ka*,
      kar ka*, kada ku*, da kowa*, wa kowa*, kowa*, má ṣe*, ẹnikẹ́ni*, agwala*, ekekọrịtala*, enyela*, onye ọ bụla*,
      onye obula*, ungabelani*, ungatsheli*, nomuntu*, muntu*, ungayabelani*, musa*, ukwabelana*, mntu*, nabani na*,
      o se*, le mang*, mang kapa mang*, ha la wadaagin*, ha u sheegin*, cidna*, qofna*, hin qoodin*, eenyuufuu*,
      eenyufuu*, nama*, ntuyisangize*, ntugire*, undi*, umuntu*, usape*, usaudze*, aliyense*, tomuwa*, tomugamba*,
      siri, sirri ne, iyimfihlo, ibanga, rootsa`,
    expires: `
      halali, itaisha*, inaisha*, muda wake*, hadi, inatumika, za karewa, yana aiki, ingana*, kare a, yóò parí,
      dópin, ga-agwụ*, isebenza*, iphelelwa*, iya phelelwa*, e tla felloa*, e felloa*, dhacaysa*, dhacaya*, ansax*,
      waxay dhac*, irarangira*, izarangira*, ichapera*, itha*, idzatha*, egenda kuggwaako*`,
    between: `
      ni, ni:, yako, wako, lako, ita ce, shine, rẹ, rẹ ni, gị, gị bụ, bụ, ngu, yakho, yakho ngu, ke, ya hao ke, waa,
      waa:, keessan, dha, yawe, yawe ni, yanu, yanu ndi, ndi, ye, yo ye, namba, nambari, lambar, inombolo, taada`,
    label: `
      akaunti, kadi, oda, kifurushi, ankara, kumbukumbu, simu, piga, piga simu, miadi, tiketi, kiasi, salio, jumla,
      malipo, umelipa, umepokea, umetuma, kutoka, kwenda, muamala, asusu, asusunka, kati, wayar, kira, adadin, kudi,
      ma'auni, biya, akántì, owo, akaụntụ, fonu, i-akhawunti, akhawunti, ku-akhawunti, ikhadi, i-oda, imali, ucingo,
      shayela, ibhalansi, inkokhelo, umyalelo, akhaonto, karete, chelete, mohala, letsetsa, akoon*, kaadhka, lacag*,
      heshay, haraag*, taleefan*, wac, dirtay, herrega, kaffalt*, bilbila*, konti, ikarita, amafaranga, telefone,
      hamagara, akaundi, kadhi, mari, runhare, akaunti yanu, ndalama, foni, imbani, akawunti, ssente, essimu`,
    otherCode: `
      (kodi|msimbo|nambari|namba) (ya punguzo|wa punguzo|ya ofa|wa ofa|ya vocha|wa vocha|ya posta|wa promo|
       ya kumbukumbu|ya muamala|ya mteja|ya kifurushi|ya simu|ya akaunti|ya agizo|ya oda),
      (kode|ikhodi|koodhka) (promo|yesaphulelo|yokwehlisa|qiimo dhimista|yo kugabanya)`,
    unit: `
      dakika, sekunde, saa, masaa, siku, pointi, minti, mintuna, awa, awanni, kwana, ìṣẹ́jú, wákàtí, ọjọ́, nkeji,
      ụbọchị, imizuzu, amahora, izinsuku, imizuzu engu, metsotso, lihora, matsatsi, daqiiqo, daqiiqadood, saac*,
      maalmood, daqiiqaa, sa'aatii, iminota, amasaha, iminsi, maminitsi, maawa, mphindi, maola, ddakiika, ssaawa`,
    money: 'ksh, kes, tsh, tzs, tsh., ksh., ugx, shilingi, naira, ngn, rand, zar, birr, frw, rwf, mwk, etb',
    offer: `
      punguzo, ofa, shinda, zawadi, bure, umeshinda, bahati, rangwame, lashe, kyauta, ẹ̀bùn, ẹdinwo, onyinye, mmeri,
      isaphulelo, wina, umklomelo, mahala, isipho, theolelo, hapa, qiimo dhimis*, abaal*, bilaash, gabanya, tsinda,
      impano, kuderedza, hwina, mphoto, zaulere`,
  },
}
