"""Polish, Czech, Russian, Chinese and more names of columns; see columns_english."""

from typing import Final

POLISH: Final[dict[str, str]] = {
    "company": "firma | nazwa firmy | pracodawca | przedsiębiorstwo | spółka | organizacja | nazwa pracodawcy",
    "title": """
        stanowisko | nazwa stanowiska | tytuł | pozycja | stanowisko pracy | oferta | tytuł oferty | rola | praca
    """,
    "role": "docelowa rola | obszar | specjalizacja",
    "source": """
        źródło | portal | platforma | gdzie znalezione | skąd | serwis | strona | kanał | źródło oferty |
        sposób aplikowania
    """,
    "referrer": "polecenie | polecony przez | polecenie od | z polecenia",
    "url": "odnośnik | link do oferty | adres url | ogłoszenie | link do ogłoszenia | adres oferty",
    "location": "lokalizacja | miasto | miejsce | miejsce pracy | miejscowość | kraj",
    "work_mode": "tryb pracy | zdalnie | model pracy | praca zdalna | forma pracy",
    "pay": """
        wynagrodzenie | pensja | widełki | stawka | zarobki | płaca | widełki płacowe | oczekiwania finansowe |
        kwota
    """,
    "pay_min": "wynagrodzenie od | pensja min | widełki od | stawka od",
    "pay_max": "wynagrodzenie do | pensja max | widełki do | stawka do",
    "pay_currency": "waluta",
    "applied_on": """
        data aplikacji | data wysłania | data zgłoszenia | aplikowano | data aplikowania | wysłano | data złożenia |
        data wysłania cv | data złożenia aplikacji | kiedy aplikowałem | data zaaplikowania |
        data wysłania aplikacji
    """,
    "saved_on": "data dodania | zapisano | dodano",
    "first_contact_on": "pierwszy kontakt | data kontaktu | data pierwszego kontaktu",
    "contacted_on": "ostatni kontakt | data ostatniego kontaktu",
    "posted_on": "data publikacji | data ogłoszenia | opublikowano",
    "response_on": "data odpowiedzi | odpowiedź dnia | data feedbacku",
    "followup_on": "przypomnienie | termin | następny kontakt | data przypomnienia | termin składania",
    "closed_on": "data odrzucenia | data odmowy | data zakończenia",
    "updated_on": "ostatnia aktualizacja | zaktualizowano | data aktualizacji | ostatnia zmiana",
    "status": """
        stan | etap | faza | status aplikacji | status rekrutacji | etap rekrutacji | aktualny status | obecny etap
    """,
    "outcome": "wynik | rezultat | efekt | decyzja | wynik rekrutacji",
    "history": "historia | historia statusów | przebieg",
    "contact": "osoba kontaktowa | kontakt | imię i nazwisko | osoba do kontaktu | dane kontaktowe",
    "contact_email": "adres e mail | e mail kontaktowy | adres email",
    "subject": "temat",
    "notes": """
        notatki | uwagi | komentarz | komentarze | notatka | następny krok | dodatkowe informacje | opis rozmowy |
        następne kroki | informacje | powód
    """,
    "lessons": "wnioski | czego się nauczyłem",
    "posting_text": "opis | opis stanowiska | wymagania | treść ogłoszenia | opis oferty",
    "labels": "etykiety | tagi",
    "event": "zdarzenie | wydarzenie",
    "": """
        priorytet | branża | dział | numer | lp | l p | życiorys | list motywacyjny | rodzaj umowy | typ umowy |
        ocena | technologie | rok | miesiąc | poziom
    """,
}  # fmt: skip

CZECH: Final[dict[str, str]] = {
    "company": "firma | společnost | zaměstnavatel | název firmy | název společnosti | podnik",
    "title": "pozice | pracovní pozice | název pozice | místo | pracovní místo | titul | práce | inzerát název",
    "role": "cílová role | obor role",
    "source": "zdroj | portál | odkud | kde nalezeno | platforma | kanál | přes | nalezeno na",
    "referrer": "doporučení | doporučil | doporučeno od",
    "url": "odkaz | odkaz na inzerát | odkaz na nabídku | inzerát",
    "location": "lokalita | město | místo výkonu práce | místo práce | kraj | stát",
    "work_mode": "režim práce | práce na dálku | forma práce",
    "pay": "plat | mzda | platové rozmezí | odměna | nabízený plat | požadovaný plat",
    "pay_min": "plat od | mzda od",
    "pay_max": "plat do | mzda do",
    "pay_currency": "měna",
    "applied_on": """
        datum odeslání | datum přihlášky | odesláno | datum žádosti | datum přihlášení | datum reakce na inzerát |
        přihlášeno | odesláno dne | datum poslání | posláno
    """,
    "saved_on": "datum přidání | uloženo",
    "first_contact_on": "první kontakt | datum kontaktu",
    "contacted_on": "poslední kontakt | datum posledního kontaktu",
    "posted_on": "datum zveřejnění | zveřejněno",
    "response_on": "datum odpovědi | odpověď dne | datum reakce",
    "followup_on": "připomenutí | termín | další kontakt | uzávěrka",
    "closed_on": "datum zamítnutí | datum odmítnutí",
    "updated_on": "aktualizováno | poslední aktualizace | poslední změna",
    "status": "stav | fáze | krok | stav žádosti | aktuální stav | stav přihlášky",
    "outcome": "výsledek | závěr | rozhodnutí",
    "history": "historie | průběh | historie stavů",
    "contact": "kontaktní osoba | kontakt | jméno kontaktu",
    "contact_email": "emailová adresa | e mailová adresa",
    "subject": "předmět",
    "notes": "poznámky | poznámka | komentář | komentáře | další kroky | další krok | důvod",
    "lessons": "poučení | co jsem se naučil",
    "posting_text": "popis | popis pozice | požadavky",
    "labels": "štítky",
    "event": "událost",
    "": """
        priorita | životopis | motivační dopis | oddělení | obor | číslo | pořadí | úvazek | rok | měsíc | hodnocení
    """,
}  # fmt: skip

RUSSIAN: Final[dict[str, str]] = {
    "company": "компания | работодатель | организация | название компании | фирма | предприятие",
    "title": "вакансия | должность | позиция | название вакансии | роль | название должности | специальность",
    "role": "целевая роль | направление | категория вакансии",
    "source": """
        источник | площадка | где нашел | сайт | откуда | платформа | канал | где нашла | ресурс | источник вакансии
    """,
    "referrer": "рекомендация | кто рекомендовал | реферал | по рекомендации",
    "url": "ссылка | ссылка на вакансию | линк | адрес вакансии",
    "location": "город | место | локация | местоположение | страна | место работы | офис",
    "work_mode": "формат работы | удаленка | формат | удаленно | режим работы",
    "pay": """
        зарплата | оклад | вилка | доход | зп | заработная плата | зарплатная вилка | оплата | вознаграждение |
        деньги
    """,
    "pay_min": "зарплата от | вилка от | зп от",
    "pay_max": "зарплата до | вилка до | зп до",
    "pay_currency": "валюта",
    "applied_on": """
        дата отклика | дата подачи | дата отправки | откликнулся | дата заявки | дата отправки резюме | отправлено |
        дата подачи заявки | дата подачи резюме | когда откликнулся
    """,
    "saved_on": "дата добавления | добавлено",
    "first_contact_on": "первый контакт | дата контакта | дата первого контакта",
    "contacted_on": "последний контакт | дата последнего контакта",
    "posted_on": "дата публикации | дата вакансии | опубликовано",
    "response_on": "дата ответа | ответ получен | дата фидбека",
    "followup_on": "напоминание | срок | дедлайн | следующий контакт",
    "closed_on": "дата отказа | дата закрытия",
    "updated_on": "обновлено | последнее обновление | дата обновления | дата изменения",
    "status": "статус | этап | стадия | состояние | статус отклика | текущий статус | статус заявки | текущий этап",
    "outcome": "результат | итог | исход | решение",
    "history": "история | история статусов | хронология",
    "contact": "контакт | контактное лицо | контакты | имя рекрутера | контакт hr | имя контакта | собеседующий",
    "contact_email": "почта | электронная почта | имейл | эл почта",
    "subject": "тема",
    "notes": """
        заметки | комментарий | комментарии | примечание | примечания | заметка | следующий шаг | следующие шаги |
        дополнительно | обратная связь | фидбек | причина отказа | что дальше
    """,
    "lessons": "выводы | уроки",
    "posting_text": "описание | описание вакансии | требования | текст вакансии",
    "labels": "теги | метки",
    "event": "событие",
    "inbound": "кто написал | инициатор",
    "": """
        приоритет | резюме | сопроводительное | сопроводительное письмо | отрасль | отдел | номер | оценка | стек |
        уровень | год | месяц | п п
    """,
}  # fmt: skip

CHINESE: Final[dict[str, str]] = {
    "company": """
        公司 | 公司名称 | 企业 | 单位 | 雇主 | 公司名 | 企业名称 | 投递公司 | 会社 | 会社名 | 企業 | 企業名 |
        公司名稱 | 회사 | 회사명 | 기업
    """,
    "title": """
        职位 | 岗位 | 职位名称 | 岗位名称 | 投递岗位 | 投递职位 | 应聘岗位 | 职务 | 職種 | 職位 | ポジション |
        職位名稱 | 직무 | 포지션 | 직책
    """,
    "role": "岗位类别 | 职位类别 | 方向 | 岗位类型",
    "source": """
        渠道 | 来源 | 投递渠道 | 平台 | 投递平台 | 招聘平台 | 投递方式 | 応募経路 | 媒体 | 來源 | 출처 | 지원 경로
    """,
    "referrer": "内推人 | 推荐人 | 内推 | 推薦人 | 紹介者",
    "url": "链接 | 网址 | 职位链接 | 投递链接 | 招聘链接 | 岗位链接 | リンク | 求人url | 連結 | 링크",
    "location": "地点 | 城市 | 工作地点 | 地区 | 工作城市 | base | 勤務地 | 場所 | 地點 | 위치 | 지역",
    "work_mode": "工作方式 | 远程 | 办公方式 | 勤務形態 | リモート",
    "pay": "薪资 | 工资 | 薪水 | 待遇 | 薪资范围 | 年薪 | 月薪 | 薪酬 | 給与 | 年収 | 薪資 | 연봉 | 급여",
    "applied_on": """
        投递日期 | 投递日 | 投递时间 | 申请日期 | 申请时间 | 投递 | 应聘日期 | 网申时间 | 応募日 | 応募日付 |
        申請日期 | 지원일 | 지원 날짜
    """,
    "posted_on": "发布日期 | 发布时间 | 掲載日",
    "response_on": "回复日期 | 回复时间 | 反馈时间 | 返信日",
    "followup_on": "截止日期 | 截止时间 | 提醒 | 下次跟进 | ddl | 跟进日期 | 締切日 | 마감일",
    "contacted_on": "最后联系 | 最后联系时间 | 上次联系",
    "updated_on": "更新时间 | 更新日期 | 最后更新 | 最后更新时间 | 最近更新时间 | 状态更新时间 | 更新日 | 最近更新",
    "status": """
        状态 | 进度 | 当前状态 | 阶段 | 申请状态 | 投递状态 | 流程 | 当前进度 | 流程进度 | 进展 | ステータス |
        選考状況 | 状況 | 狀態 | 進度 | 상태 | 진행 상황 | 진행상황
    """,
    "outcome": "结果 | 最终结果 | 面试结果 | 結果 | 결과",
    "history": "历史 | 进度记录 | 流程记录 | 履歴",
    "contact": "联系人 | hr姓名 | 面试官 | 对接人 | 担当者 | 聯絡人 | 담당자",
    "contact_email": "邮箱 | 电子邮件 | 联系邮箱 | 邮件 | メール | 이메일",
    "notes": "备注 | 笔记 | 说明 | 评论 | 下一步 | 备忘 | 其他 | メモ | 備考 | 備註 | 비고 | 메모",
    "posting_text": "职位描述 | 岗位描述 | 岗位要求 | jd | 任职要求 | 仕事内容",
    "labels": "标签",
    "event": "事件",
    "": """
        优先级 | 简历 | 简历版本 | 轮次 | 是否内推 | 行业 | 部门 | 序号 | 编号 | 电话 | 账号 | 密码 | 志望度 |
        業界 | 意向度 | 公司规模 | 学历要求
    """,
}  # fmt: skip

OTHERS: Final[dict[str, str]] = {
    "company": """
        şirket | şirket adı | firma adı | företag | företagsnamn | arbetsgivare | компанія | роботодавець |
        назва компанії
    """,
    "title": "pozisyon | iş unvanı | ünvan | tjänst | roll | befattning | вакансія | посада | позиція",
    "source": "kaynak | källa | джерело | hittad via",
    "url": "bağlantı | länk | посилання | ilan linki",
    "location": "konum | şehir | ort | stad | plats | місто | локація",
    "pay": "maaş | ücret | lön | зарплата | löneanspråk",
    "applied_on": """
        başvuru tarihi | ansökningsdatum | ansökt | datum för ansökan | дата подачі | дата відгуку |
        başvurulan tarih | skickad
    """,
    "response_on": "yanıt tarihi | svarsdatum | дата відповіді",
    "status": "durum | aşama | başvuru durumu | läge | статус заявки | етап",
    "outcome": "sonuç | resultat | результат | utfall",
    "contact": "kontaktperson | ilgili kişi | контактна особа | yetkili",
    "notes": """
        notlar | not | anteckningar | anteckning | kommentarer | нотатки | коментар | примітки | yorum | açıklamalar
    """,
    "posting_text": "açıklama | beskrivning | опис",
    "": "öncelik | prioritet | пріоритет",
}  # fmt: skip
