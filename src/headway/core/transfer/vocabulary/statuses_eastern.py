"""Polish, Czech, Russian, Ukrainian, Turkish, Korean wordings; see statuses_english for how to read them."""

from typing import Final

POLISH: Final[dict[str, str]] = {
    "0": """
        do aplikowania | nie aplikowano | nie aplikowałem | nie aplikowałam | do wysłania | zapisan* | ciekaw* |
        szkic | w przygotowaniu | planowan* | jeszcze nie aplikowałem | do zaaplikowania | ulubion* | niewysłan* |
        nie wysłan* | nie wysłano | zaplanowano aplikację
    """,
    "0+withdrawn": "niezainteresowan* | nie zainteresowan* | nie interesuje mnie | pominięt*",
    "1": """
        aplikowan* | aplikowałem | aplikowałam | zaaplikowan* | zaaplikowałem | zaaplikowałam | aplikacja |
        aplikacja wysłana | wysłan* | wysłano | wysłano cv | cv wysłane | wysłano aplikację | złożon* | złożono |
        zgłoszenie | zgłoszenie wysłane | potwierdzenie | potwierdzono | otrzymano | przyjęto zgłoszenie |
        wyświetlon* | aplikowano | zaaplikowano
    """,
    "1+rejected": "aplikacja odrzucona | odrzucon* bez rozmowy | odrzucono aplikację",
    "1+withdrawn": "aplikacja wycofana",
    "2": """
        odpowiedź | otrzymano odpowiedź | odpowiedzieli | kontakt | pozytywna odpowiedź | skontaktowali się |
        preselekcja | w kontakcie | rekruter się odezwał | odezwali się
    """,
    "3": """
        rozmowa telefoniczna | rozmowie telefonicznej | po rozmowie telefonicznej | telefon | telefoniczna |
        rozmowa z hr | rozmowa hr | rozmowa z rekruterem | wstępna rozmowa | rozmowa wstępna |
        screening telefoniczny | rozmowa tel | wywiad telefoniczny | rozmowa przez telefon
    """,
    "4": """
        rozmowa | rozmowie | rozmowy | rozmowa kwalifikacyjna | rozmowa rekrutacyjna | rozmowa o pracę |
        rozmowa techniczna | pierwsza rozmowa | zaproszenie | zaproszon* | zaproszenie na rozmowę |
        zaproszony na rozmowę | umówiona rozmowa | rozmowa umówiona | spotkanie | po rozmowie | interview |
        rozmowa online | wywiad | etap techniczny | na rozmowie
    """,
    "5": "druga rozmowa | ostatnia rozmowa | drugi etap | finałowa rozmowa | etap finałowy | ostatni etap | finał",
    "6": """
        oferta | oferta pracy | oferta otrzymana | otrzymano ofertę | propozycja | propozycja pracy | negocjacje |
        negocjacja
    """,
    "offer_declined": """
        oferta odrzucona | odrzucona oferta | odrzuciłem ofertę | odrzuciłam ofertę | odmówiłem | odmówiłam |
        oferta nieprzyjęta
    """,
    "accepted": """
        zaakceptowan* | oferta przyjęta | przyjęt* | przyjęto | zatrudnion* | umowa podpisana | podpisan* |
        oferta zaakceptowana | przyjęto ofertę | sukces
    """,
    "rejected": """
        odrzucon* | odrzucono | odmowa | odmowna | odmowna odpowiedź | negatywn* | nie przyjęto | nie dostałem |
        nie dostałam | niezakwalifikowan* | nie wybrano | porażka | odpadłem | odpadłam
    """,
    "withdrawn": """
        wycofan* | wycofano | zrezygnowałem | zrezygnowałam | rezygnacja | zrezygnowano | wycofałem | wycofałam
    """,
    "no_reply": """
        brak odpowiedzi | bez odpowiedzi | brak kontaktu | cisza | nie odpowiedzieli | brak odzewu | bez odzewu |
        brak feedbacku | nie odezwali się | brak reakcji
    """,
    "position_closed": """
        zamknięt* | zamknięto | rekrutacja zamknięta | nieaktualn* | oferta nieaktualna | wygasł* | obsadzon* |
        stanowisko obsadzone | anulowan* | oferta wygasła | rekrutacja wstrzymana
    """,
    "waiting": """
        oczekując* | oczekiwanie | oczekuje | w toku | w trakcie | czekam | czekam na odpowiedź |
        oczekuje na odpowiedź | w trakcie rozpatrywania | aktywn* | w procesie | rozpatrywan* | wstrzyman* |
        w trakcie rekrutacji | oczekiwanie na odpowiedź
    """,
    "own:assessment:2": "test | testy | test online | test techniczny",
    "own:take_home:2": "zadanie | zadanie rekrutacyjne | zadanie domowe | zadanie techniczne | zadanie testowe",
    "own:case_study:3": "studium przypadku",
    "own:trial:4": "dzień próbny",
    "ask": "zakończon* | zakończono | inne | anulowano",
}  # fmt: skip

CZECH: Final[dict[str, str]] = {
    "0": """
        neodesláno | nepřihlášeno | zatím neodesláno | k odeslání | uložen* | zajímav* | koncept | v přípravě |
        plánován* | připravuji | chci se přihlásit
    """,
    "0+withdrawn": "nemám zájem | nezajímavé | bez zájmu",
    "1": """
        odeslán* | odesláno | posláno | poslán* | přihlášen* | žádost odeslána | životopis odeslán | cv odesláno |
        podán* | podáno | přihláška | žádost | potvrzeno | přijetí potvrzeno | zobrazeno | reagoval jsem |
        zažádáno | odpověděno na inzerát
    """,
    "1+rejected": "žádost zamítnuta | odmítnut* bez pohovoru",
    "2": """
        odpověď | odpověděli | kontaktován* | kontaktovali mě | ozvali se | kladná odpověď | užší výběr |
        v užším výběru | předvýběr
    """,
    "3": """
        telefonický pohovor | telefonát | telefon | telefonický rozhovor | hovor | telefonický |
        pohovor po telefonu | hr pohovor | hovor s hr | úvodní hovor
    """,
    "4": """
        pohovor | pohovory | pohovoru | první pohovor | osobní pohovor | technický pohovor | pozván* | pozvánka |
        pozvánka na pohovor | pozván na pohovor | schůzka | první kolo | na pohovoru | online pohovor | po pohovoru
    """,
    "5": "druhý pohovor | druhé kolo | finální kolo | poslední kolo | finální pohovor | poslední pohovor",
    "6": "nabídka | nabídka práce | obdržena nabídka | pracovní nabídka | vyjednávání",
    "offer_declined": "nabídka odmítnuta | odmítnutá nabídka | odmítl jsem nabídku | odmítla jsem nabídku",
    "accepted": """
        přijat* | přijato | nabídka přijata | smlouva podepsána | podepsán* | podepsáno | nastoupil* | vzali mě
    """,
    "rejected": """
        odmítnut* | odmítnuto | zamítnut* | zamítnuto | odmítnutí | zamítnutí | nevybrán* | nepřijat* | nepřijato |
        neúspěch | neúspěšn* | záporná odpověď | nevzali mě
    """,
    "withdrawn": "stažen* | staženo | odstoupil* | stáhl* | zrušil jsem | zrušila jsem | vzdal*",
    "no_reply": "bez odpovědi | žádná odpověď | neodpověděli | nereagují | bez reakce | neozvali se | ticho | nic",
    "position_closed": """
        obsazen* | obsazeno | pozice obsazena | uzavřen* | uzavřeno | pozice zrušena | pozice uzavřena | vypršel* |
        vypršelo | neaktuální
    """,
    "waiting": """
        čeká se | čekám | čekám na odpověď | v řešení | probíhá | v procesu | čekající | v jednání | aktivní |
        čeká na odpověď | v běhu | rozpracovan*
    """,
    "own:assessment:2": "test | testy | online test",
    "own:take_home:2": "úkol | domácí úkol | testovací úkol | zadání",
    "own:case_study:3": "případová studie",
    "own:trial:4": "zkušební den",
    "ask": "ukončen* | ukončeno | hotovo | zrušen* | zrušeno | jiné",
}  # fmt: skip

RUSSIAN: Final[dict[str, str]] = {
    "0": """
        не откликался | не откликалась | не откликнулся | не откликнулась | откликнуться | сохранен* | сохранено |
        избранн* | интересн* | черновик | в планах | планирую | не отправлено | не отправлен* | надо откликнуться |
        хочу откликнуться | буду откликаться
    """,
    "0+withdrawn": "не интересно | неинтересно | не подходит мне",
    "1": """
        отклик | откликнулся | откликнулась | отклик отправлен | отправлен* | отправлено | резюме отправлено |
        отправил резюме | отправил | отправила | подан* | подано | заявка | заявка отправлена | подал заявку |
        просмотрен* | просмотрено | резюме просмотрено | отклик просмотрен | доставлено | получено
    """,
    "1+rejected": "отказ без собеседования | отказ по резюме | отклик отклонен | автоотказ | отказ на этапе резюме",
    "2": """
        ответ | ответили | получен ответ | ответ получен | связались | написали | на связи | рекрутер написал |
        рекрутер связался | вышли на связь | переписка | контакт | положительный ответ | приглашение
    """,
    "3": """
        телефонное интервью | звонок | созвон | телефонное собеседование | телефонный разговор | телефон |
        созвон с hr | звонок hr | скрининг | hr скрининг | интервью с hr | собеседование с hr |
        созвон с рекрутером | разговор с hr | первичный созвон | hr интервью | звонок с рекрутером | скрининг с hr
    """,
    "4": """
        собеседование | собеседования | интервью | приглашение на собеседование | приглашение на интервью |
        приглашен* на собеседование | первое собеседование | техническое собеседование | техническое интервью |
        тех собес | техсобес | собес | тех интервью | встреча | назначено собеседование | прошел собеседование |
        прошла собеседование | техсобеседование | лайвкодинг | очное собеседование | собеседование назначено
    """,
    "5": """
        второе собеседование | финальное собеседование | финал | финальное интервью | последнее собеседование |
        финальный этап | второй этап | финалка
    """,
    "6": """
        оффер | офер | предложение | предложение о работе | получен оффер | оффер получен | сделали оффер |
        переговоры
    """,
    "offer_declined": """
        отказался от оффера | отказалась от оффера | отклонил оффер | отклонила оффер | оффер отклонен |
        отклонил предложение | отказ от оффера
    """,
    "accepted": """
        принят* | принято | оффер принят | принял оффер | приняла оффер | нанят* | вышел на работу |
        вышла на работу | устроился | устроилась | взяли | трудоустроен*
    """,
    "rejected": """
        отказ | отказали | отклонен* | отклонено | отказано | не прошел | не прошла | не взяли |
        отрицательный ответ | отвергнут* | получен отказ | не подошел | не подошла | завалил* | не подхожу
    """,
    "withdrawn": """
        отозван* | отозвал* | снял* кандидатуру | отказался сам | отказалась сама | я отказался | я отказалась |
        самоотвод | передумал* | отказался | отказалась
    """,
    "no_reply": """
        нет ответа | без ответа | не ответили | молчание | молчат | тишина | пропали | гостинг | не отвечают |
        игнор | игнорируют | проигнорировали | загостили | нет реакции
    """,
    "position_closed": """
        вакансия закрыта | закрыта | закрыто | вакансия в архиве | в архиве | вакансия снята | неактуальна |
        неактуально | не актуально | позиция закрыта | заморожен* | вакансия заморожена
    """,
    "waiting": """
        в процессе | ожидание | ожидаю | жду ответа | жду | в ожидании | ожидает | ожидание ответа |
        на рассмотрении | рассматривают | рассматривается | активн* | в работе | ждем | думают | жду фидбек |
        ожидает ответа | на паузе | ожидаю ответа
    """,
    "own:assessment:2": "тест | тестирование | онлайн тест",
    "own:take_home:2": "тестовое | тестовое задание | задание | тз | домашнее задание",
    "own:coding:2": "алгоритмическая секция | алгоритмы",
    "own:references:5": "рекомендации | проверка рекомендаций",
    "own:background:5": "проверка сб | проверка службы безопасности",
    "filler": "после собеса с",
    "ask": "завершен* | завершено | другое | готово",
}  # fmt: skip

UKRAINIAN: Final[dict[str, str]] = {
    "0": "не подавався | не подавалась | збережен* | збережено | чернетка | планую",
    "1": """
        подано | подан* | відправлено | відправлен* | надіслано | надіслан* | відгук | відгукнувся | відгукнулась |
        переглянуто | заявка надіслана
    """,
    "2": "відповідь | відповіли | звязались",
    "3": "дзвінок | телефонна співбесіда | телефонне інтервʼю | скринінг | дзвінок з hr | розмова з hr",
    "4": "співбесіда | інтервю | технічна співбесіда | запрошення на співбесіду | перша співбесіда",
    "5": "друга співбесіда | фінальна співбесіда | фінал",
    "6": "офер | пропозиція | отримано офер",
    "offer_declined": "офер відхилено | відмовився від оферу | відмовилась від оферу",
    "accepted": "прийнято | прийнят* | офер прийнято | найнят*",
    "rejected": "відмова | відмовили | відхилено | відхилен* | не пройшов | не пройшла",
    "withdrawn": "відкликано | я відмовився | я відмовилась",
    "no_reply": "без відповіді | немає відповіді | не відповіли | тиша | мовчання",
    "position_closed": "вакансію закрито | закрито | вакансія закрита",
    "waiting": "очікування | очікую | в процесі | чекаю | на розгляді | у процесі",
    "own:take_home:2": "тестове | тестове завдання",
}  # fmt: skip

TURKISH: Final[dict[str, str]] = {
    "0": "başvurulmadı | başvurmadım | kaydedildi | başvurulacak | taslak",
    "1": "başvuruldu | başvurdum | başvuru yapıldı | başvuru | gönderildi | başvuru gönderildi | görüntülendi",
    "2": "yanıt | cevap | cevap geldi | dönüş yapıldı | yanıt geldi | iletişime geçildi",
    "3": "telefon görüşmesi | telefon mülakatı | ik görüşmesi | ön görüşme | telefon",
    "4": "mülakat | görüşme | mülakata çağrıldı | teknik mülakat | iş görüşmesi | ilk mülakat",
    "5": "ikinci mülakat | son mülakat | ikinci görüşme | final mülakatı",
    "6": "teklif | teklif alındı | iş teklifi",
    "offer_declined": "teklif reddedildi | teklifi reddettim",
    "accepted": "kabul | kabul edildi | işe alındım | işe alındı | teklif kabul edildi",
    "rejected": "red | reddedildi | ret | olumsuz | elendi | olumsuz sonuç",
    "withdrawn": "geri çekildi | vazgeçtim | çekildim | geri çektim",
    "no_reply": "cevap yok | yanıt yok | dönüş yok | cevap gelmedi | dönüş olmadı",
    "position_closed": "ilan kapandı | pozisyon kapandı | kapandı | ilan kaldırıldı",
    "waiting": "beklemede | bekleniyor | devam ediyor | inceleniyor | süreçte | değerlendiriliyor | cevap bekleniyor",
    "own:assessment:2": "sınav | online sınav | yetenek testi",
    "own:take_home:2": "ödev | vaka ödevi",
}  # fmt: skip

KOREAN: Final[dict[str, str]] = {
    "0": "미지원 | 지원 예정 | 지원예정 | 관심",
    "1": "지원 | 지원 완료 | 지원완료 | 서류 제출 | 서류제출 | 서류 접수",
    "1+rejected": "서류 탈락 | 서류탈락 | 서류 불합격",
    "2": "서류 합격 | 서류합격 | 서류 통과 | 서류통과 | 연락 옴",
    "3": "전화 면접 | 전화면접 | 전화 인터뷰",
    "4": "면접 | 1차 면접 | 1차면접 | 인터뷰 | 기술 면접 | 기술면접 | 면접 예정",
    "5": "2차 면접 | 2차면접 | 최종 면접 | 최종면접 | 임원 면접 | 임원면접",
    "6": "오퍼 | 처우 협의 | 처우협의 | 제안",
    "accepted": "합격 | 최종 합격 | 최종합격 | 입사 | 입사 확정",
    "rejected": "불합격 | 탈락 | 거절",
    "withdrawn": "지원 취소 | 포기",
    "no_reply": "무응답 | 연락 없음 | 답변 없음",
    "position_closed": "마감 | 채용 마감",
    "waiting": "진행중 | 진행 중 | 대기 | 대기중 | 결과 대기 | 서류 심사 중",
    "own:coding:2": "코딩 테스트 | 코딩테스트 | 코테",
    "own:take_home:2": "과제 | 과제 전형",
}  # fmt: skip
