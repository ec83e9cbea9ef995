"""Statuses in many languages, with typos, decoration and combinations, and what is none."""

import pytest

from headway.core.transfer.statuses import Meaning, is_sentence, understand


def told(text):
    """What a wording means, short: stage, own name, outcome, state."""
    found = understand(text)
    return found and (found.stage, found.outcome, found.state)


def cases(**meanings):
    return [(meaning, [text.strip() for text in texts.split("|")]) for meaning, texts in meanings.items()]


STAGES = {
    "lead": (0, None, ""), "applied": (1, None, ""), "response": (2, None, ""), "phone": (3, None, ""),
    "interview": (4, None, ""), "second": (5, None, ""), "offer": (6, None, ""), "accepted": (None, "accepted", ""),
    "rejected": (None, "rejected", ""), "withdrawn": (None, "withdrawn", ""), "no_reply": (None, "no_reply", ""),
    "closed": (None, "position_closed", ""), "declined": (6, "offer_declined", ""), "waiting": (None, None,
        "waiting"),
    "resume": (1, "rejected", ""), "skipped": (0, "withdrawn", ""),
}  # fmt: skip


@pytest.mark.parametrize(
    ("meaning", "texts"),
    cases(
        lead="Not applied|not yet applied|Wishlist|Bookmarked|Saved|To apply|Evaluated|Prospect|Draft|interested",
        skipped="SKIP|Skipped|not interested|won't apply",
        applied="Applied|APPLIED|applied ✅|Application submitted|Submitted|Sent CV|Resume sent|No response yet"
        "|Acknowledged",
        response="Response|Responded|Recruiter contacted me|Recruiter inquiry|they reached out|Shortlisted"
        "|Got a response",
        phone="Phone|Phone screen|phonescreen|Recruiter call|HR screen|Initial screen|Screening"
        "|Technical phone screen|Tech screen"
        "|HR/ Recruiter Call|Phone interview scheduled|recruiter chat",
        interview="Interview|Interviewing|Technical interview|Onsite|Hiring manager|INTERVIEW_SCHEDULED|1st interview"
        "|First Round|Round 1|interview1|Job interview|Interview scheduled for 3/14|Video interview|2. Interview",
        second="Second interview|2nd interview|interview2|Second Round|Round 2|Final round|Final interview"
        "|Panel Interview|HR round",
        offer="Offer|Offer received|Verbal offer|Negotiating|Job offer 🎉",
        accepted="Accepted|Accepted!|Offer accepted|OFFER_ACCEPTED|Hired|Signed|accept offer|Got the job|7. Accepted",
        rejected="Rejected|❌ Rejected|Rejection|Denied|Declined|Not selected|Not a fit|Unsuccessful"
        "|Rejected (automated)|Turned down"
        "|Rejected by recruiter|not accepted|Rejected?|no longer under consideration",
        resume="Application rejected|applicationRejected|Auto-Rejected|Rejected - no interview"
        "|Not selected for interview"
        "|Rejected before interview",
        withdrawn="Withdrawn|Withdrew|I withdrew|self rejection|No longer interested|Candidate withdrew",
        no_reply="Ghosted|ghosted 👻|No response|No reply|Unresponsive|Never heard back|Radio silence",
        closed="Position closed|Expired|Position filled|Filled internally|Hiring freeze|No longer available|closed",
        declined="Offer declined|Declined Offer|Rejected the offer|Turned down offer",
        waiting="In progress|in-progress|Ongoing|Pending|Waiting|On hold|Under review|Awaiting response"
        "|Awaiting offer|Active|Followed up",
    ),
)  # fmt: skip
def test_english(meaning, texts):
    assert {text: told(text) for text in texts} == dict.fromkeys(texts, STAGES[meaning])
    assert {understand(text).stage_name for text in texts} == {None}


@pytest.mark.parametrize(
    ("meaning", "texts"),
    cases(
        lead="Noch nicht beworben|Gemerkt|Geplant",
        applied="Beworben|Bewerbung verschickt|Eingereicht|Eingangsbestätigung|Noch keine Antwort",
        response="Rückmeldung|Antwort erhalten|Kontaktiert",
        phone="Telefoninterview|Telefongespräch|Telefonat|Kennenlerngespräch",
        interview="Vorstellungsgespräch|Einladung zum Vorstellungsgespräch|Bewerbungsgespräch|Eingeladen"
        "|1. Gespräch|Erstgespräch",
        second="Zweitgespräch|2. Gespräch|zweites Vorstellungsgespräch|2. Runde",
        offer="Angebot|Zusage|Vertragsangebot",
        accepted="Angenommen|Eingestellt|Vertrag unterschrieben",
        rejected="Absage|Abgelehnt|Absage erhalten|abgesagt",
        withdrawn="Zurückgezogen|Selbst abgesagt",
        no_reply="Keine Antwort|Keine Rückmeldung|Funkstille",
        closed="Stelle besetzt|Abgelaufen",
        declined="Angebot abgelehnt",
        waiting="Ausstehend|In Bearbeitung|Laufend|Warte auf Antwort|offen",
        resume="Bewerbung abgelehnt",
    ),
)
def test_german(meaning, texts):
    assert {text: told(text) for text in texts} == dict.fromkeys(texts, STAGES[meaning])


@pytest.mark.parametrize(
    ("meaning", "texts"),
    cases(
        lead="À postuler|Pas encore postulé",
        applied="Postulé|Postulée|Candidature envoyée|Envoyée|Accusé de réception",
        response="Réponse reçue|Contacté|Présélectionné",
        phone="Entretien téléphonique|Appel RH|Préentretien",
        interview="Entretien|Entretien technique|Premier entretien|1er entretien|Entretien prévu",
        second="Deuxième entretien|2ème entretien|Entretien final",
        offer="Offre reçue|Proposition|Promesse d'embauche",
        accepted="Acceptée|Embauché|Contrat signé",
        rejected="Refus|Refusé|Refusée|Rejeté|Non retenue|Réponse négative",
        withdrawn="Désistement|Abandonné",
        no_reply="Sans réponse|Pas de réponse|Aucune nouvelle|Ghosté",
        closed="Poste pourvu|Offre expirée",
        declined="Offre refusée",
        waiting="En attente|En cours|Relancé|Relancée|À relancer",
        resume="Candidature refusée",
    ),
)
def test_french(meaning, texts):
    assert {text: told(text) for text in texts} == dict.fromkeys(texts, STAGES[meaning])


@pytest.mark.parametrize(
    ("meaning", "texts"),
    cases(
        lead="Por aplicar|Sin postular|A candidatar|Não candidatado|Da candidare|Non inviata",
        applied="Aplicado|Postulé|Solicitud enviada|Inscrito|Candidatei-me|Candidatura enviada|Inviata"
        "|Candidatura inviata",
        response="Respuesta recibida|Contactado|Resposta recebida|Contatado|Risposta ricevuta|Contattato",
        phone="Entrevista telefónica|Llamada RRHH|Entrevista por telefone|Triagem|Colloquio telefonico"
        "|Colloquio conoscitivo",
        interview="Entrevista|Entrevista técnica|Entrevista agendada|Entrevista marcada|Colloquio"
        "|Colloquio tecnico|Primo colloquio",
        second="Segunda entrevista|Entrevista final|2ª entrevista|Secondo colloquio|Colloquio finale",
        offer="Oferta|Oferta recibida|Proposta|Proposta recebida|Offerta|Offerta ricevuta",
        accepted="Aceptada|Contratado|Aceito|Aprovado|Proposta aceita|Assunto|Accettata|Offerta accettata",
        rejected="Rechazado|Rechazada|Descartado|No seleccionado|Rejeitado|Recusada|Reprovado|Não selecionado"
        "|Rifiutata|Scartato"
        "|Esito negativo",
        withdrawn="Me retiré|Renuncié|Desisti|Desistência|Rinunciato|Ritirata",
        no_reply="Sin respuesta|No responden|Sem resposta|Sem retorno|Nessuna risposta|Nessun riscontro",
        closed="Vacante cerrada|Puesto cubierto|Vaga encerrada|Vaga preenchida|Posizione chiusa|Scaduta",
        declined="Oferta rechazada|Oferta recusada|Proposta recusada|Offerta rifiutata",
        waiting="Pendiente|En proceso|En espera|Aguardando|Em andamento|Em análise|In attesa|In corso",
    ),
)
def test_spanish_portuguese_italian(meaning, texts):
    assert {text: told(text) for text in texts} == dict.fromkeys(texts, STAGES[meaning])


@pytest.mark.parametrize(
    ("meaning", "texts"),
    cases(
        lead="Nog niet gesolliciteerd|Nie aplikowano|Neodesláno|Не откликался|Inte sökt|Başvurulmadı",
        applied="Gesolliciteerd|Sollicitatie verstuurd|Aplikowano|Wysłano CV|Odesláno|Přihláška|Откликнулся"
        "|Отклик отправлен|Резюме отправлено"
        "|Подано|Sökt|Ansökan skickad|Başvuruldu",
        response="Reactie ontvangen|Otrzymano odpowiedź|Ozvali se|Ответили|Приглашение|Відповідь|Fått svar",
        phone="Telefonisch gesprek|Rozmowa telefoniczna|Telefonický pohovor|Созвон с HR|Скрининг|Дзвінок"
        "|Telefonintervju|Telefon görüşmesi",
        interview="Gesprek|Sollicitatiegesprek|Rozmowa kwalifikacyjna|Pohovor|1. kolo|Собеседование"
        "|Техническое собеседование|Співбесіда"
        "|Intervju|Mülakat",
        second="Tweede gesprek|Druga rozmowa|Druhé kolo|2. kolo|Второе собеседование|Финал|Andra intervju"
        "|İkinci mülakat",
        offer="Aanbod|Oferta pracy|Nabídka|Оффер|Офер|Erbjudande|Teklif",
        accepted="Aangenomen|Contract getekend|Przyjęto|Zatrudniony|Přijat|Оффер принят|Прийнято|Anställd|Kabul edildi",
        rejected="Afgewezen|Afwijzing|Odrzucono|Odrzucona|Odmowa|Odmítnuto|Zamítnuto|Отказ|Отклонено|Відмова"
        "|Avslag|Reddedildi",
        withdrawn="Teruggetrokken|Rezygnacja|Wycofano|Staženo|Отозвал|Återtagen|Vazgeçtim",
        no_reply="Geen reactie|Niets gehoord|Brak odpowiedzi|Bez odpowiedzi|Bez odpovědi|Нет ответа|Не ответили"
        "|Тишина|Inget svar|Cevap yok",
        closed="Vacature gesloten|Rekrutacja zamknięta|Pozice obsazena|Вакансия закрыта|Вакансія закрита|Tillsatt",
        declined="Aanbod geweigerd|Oferta odrzucona|Nabídka odmítnuta|Оффер отклонен|Tackat nej",
        waiting="In behandeling|Wachten op reactie|W toku|Oczekujące|Čeká se|Probíhá|В процессе|Жду ответа"
        "|В ожидании|Pågående|Beklemede",
    ),
)
def test_dutch_polish_czech_russian_and_others(meaning, texts):
    assert {text: told(text) for text in texts} == dict.fromkeys(texts, STAGES[meaning])


@pytest.mark.parametrize(
    ("meaning", "texts"),
    cases(
        lead="未投递|收藏|未応募",
        applied="已投递|已申请|网申|内推|応募済み|지원 완료",
        response="已回复|沟通中|書類通過|서류 합격",
        phone="电话面试|电面|電話面接|전화 면접",
        interview="面试|一面|一面通过|面试中|技术面|一次面接|1차 면접|面接",
        second="二面|二面中|终面|HR面|最終面接|최종 면접",
        offer="offer|已收到offer|意向书|内定|오퍼",
        accepted="已接受offer|入职|签约|内定承諾|최종 합격",
        rejected="已拒绝|被拒|挂了|感谢信|不採用|お見送り|불합격",
        withdrawn="放弃|已放弃|辞退|지원 취소",
        no_reply="已读不回|无回复|返信なし|무응답",
        closed="职位关闭|已截止|募集終了",
        declined="拒offer|内定辞退",
        waiting="进行中|等待结果|待定|选考中|泡池子|진행중".replace("选考中", "選考中"),
        resume="简历挂|书類落ち|서류 탈락".replace("书類落ち", "書類落ち"),
    ),
)
def test_chinese_japanese_korean(meaning, texts):
    assert {text: told(text) for text in texts} == dict.fromkeys(texts, STAGES[meaning])


@pytest.mark.parametrize(
    ("meaning", "texts"),
    cases(
        rejected="reeejected|Rejjected|regected|rejceted|rejectd|Rejetced|Absgae|Rehected",
        applied="aplied|appplied|Appplied|Applide|submited|Beworbn",
        interview="Intervew|Intreview|interveiw|Interviw|Vorstelungsgespräch",
        no_reply="ghoasted|Ghostted|ghossted|unresponsve",
        withdrawn="widthdrawn|Withdrwan|witdrew",
        accepted="Acepted|acccepted|Accpeted",
        waiting="Wating|Pendng|Onging",
        offer="Offerr|Ofer received",
        phone="Phone sceen|Phne screen|Telefonintervew",
    ),
)
def test_typos_are_understood_and_said(meaning, texts):
    assert {text: told(text) for text in texts} == dict.fromkeys(texts, STAGES[meaning])
    assert [text for text in texts if understand(text).exact] == []


@pytest.mark.parametrize(
    ("text", "stage", "outcome"),
    [
        ("Rejected after phone screen", 3, "rejected"),
        ("Rejected after interview", 4, "rejected"),
        ("Rejected after second interview", 5, "rejected"),
        ("Ghosted after phone screen", 3, "no_reply"),
        ("No response after interview", 4, "no_reply"),
        ("Applied - no response", 1, "no_reply"),
        ("applicationIgnored", 1, "no_reply"),
        ("Withdrew after onsite", 4, "withdrawn"),
        ("Interview - rejected", 4, "rejected"),
        ("Offer rescinded", 6, "rejected"),
        ("Abgelehnt nach Telefoninterview", 3, "rejected"),
        ("Refusée après entretien", 4, "rejected"),
        ("Rechazado después de entrevista", 4, "rejected"),
        ("Отказ после собеседования", 4, "rejected"),
        ("一面挂", 4, "rejected"),
        ("Odrzucono po rozmowie telefonicznej", 3, "rejected"),
    ],
)
def test_an_outcome_says_how_far_it_had_come(text, stage, outcome):
    found = understand(text)
    assert (found.stage, found.outcome) == (stage, outcome)
    assert found.lines == (f"stage:{stage}", outcome)


@pytest.mark.parametrize(
    ("text", "stage", "name"),
    [
        ("Coding challenge", 2, "Coding challenge"),
        ("coding challenge", 2, "Coding challenge"),
        ("OA", 2, "OA"),
        ("Online assessment", 2, "Online assessment"),
        ("HackerRank", 2, "HackerRank"),
        ("Take-home", 2, "Take-home"),
        ("take home assignment", 2, "Take home assignment"),
        ("Case study", 3, "Case study"),
        ("Probearbeiten", 4, "Probearbeiten"),
        ("Prueba técnica", 2, "Prueba técnica"),
        ("Тестовое задание", 2, "Тестовое задание"),
        ("笔试", 2, "笔试"),
        ("Reference check", 5, "Reference check"),
        ("3rd interview", 5, "3rd interview"),
        ("Third Round", 5, "Third Round"),
        ("Interview 4", 5, "Interview 4"),
        ("interview3", 5, "Interview 3"),
        ("三面", 5, "三面"),
    ],
)
def test_what_the_default_stages_lack_is_a_stage_of_its_own(text, stage, name):
    found = understand(text)
    assert (found.stage, found.stage_name, found.outcome) == (stage, name, None)


def test_rejected_after_a_stage_of_ones_own():
    found = understand("Rejected after OA")
    assert (found.stage, found.stage_name, found.outcome) == (2, "OA", "rejected")


def test_wordings_of_one_family_are_one_stage():
    assert understand("take home assignment").family == understand("take home submission").family == "take_home"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("phone screen request", (2, None, "waiting")), ("onsite request", (None, None, "waiting"))],
)
def test_a_talk_that_was_only_asked_for(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "N/A", "-", "TBD", "?", "Offerpad", "Dead end", "Passed", "Screen Actors Guild", "Adatron", "Umbrella",
        "Archived",
     "Stripes", "Ada", "Quantum", "Reflex", "42", "Yes", "Email sent", "Berlin", "Snapapp", "Hireology",
         "no interview"],
)  # fmt: skip
def test_what_is_no_status_is_asked(text):
    assert understand(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Emailed resume to Ada",
        "Talked to Ben, he knows the team there",
        "They like me. Cleo will call on Monday",
        "Wrote a long letter about the product\nand why I care",
    ],
)
def test_a_sentence_is_a_note(text):
    assert understand(text) is None
    assert is_sentence(text)


@pytest.mark.parametrize(
    "text", ["Rejected after phone screen", "Dead end", "Zapped", "Einladung zum Gespräch erhalten"]
)
def test_a_wording_is_no_sentence(text):
    assert not is_sentence(text)


def test_a_reason_behind_the_status_does_not_hide_it():
    found = understand("Rejected. They wanted someone who had run a fleet of lighthouses before")
    assert (found.outcome, found.exact) == ("rejected", False)


def test_the_persons_answers_come_first():
    known = {"Dead end": "rejected", "zap": "own:Zap round", "Chat": "stage:2", "Misc": "note"}
    assert understand("dead END", known=known) == Meaning(outcome="rejected")
    assert understand("Zap", known=known) == Meaning(1, "Zap round")
    assert understand("chat", known=known) == Meaning(2)
    assert understand("misc", known=known) == Meaning(state="note")


def test_the_searchs_own_stages_are_known():
    assert understand("culture fit", own=["Culture fit"]) == Meaning(4, "Culture fit")
    assert understand("zap round", own=["Zap round"]) == Meaning(1, "Zap round")


def test_default_stages_are_read_back_by_their_names():
    assert [told(name) for name in ("Never applied", "Applied, no reply", "Response, no interview yet")] == [
        STAGES["lead"], STAGES["applied"], STAGES["response"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Cancelled by company", ("position_closed",)), ("Contract sent", ("stage:6",)),
        ("Referral requested", ("stage:0",)),
        ("Interview on 21st Jan", ("stage:4",)), ("📞", ("stage:3",)), ("⏳", ()), ("ccepted", ("accepted",)),
        ("ejected", ("rejected",)), ("Closed - not selected", ("rejected",)),
        ("Accepted another offer", ("withdrawn",)),
        ("R2", ("stage:5",)),
    ],
)  # fmt: skip
def test_more_ways_to_say_it(text, lines):
    assert understand(text).lines == lines
