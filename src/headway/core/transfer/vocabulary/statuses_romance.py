"""French, Spanish, Portuguese and Italian wordings; see statuses_english for how to read them."""

from typing import Final

FRENCH: Final[dict[str, str]] = {
    "0": """
        a postuler | pas postule | non postule | pas encore postule | a candidater | a envoyer | repere* |
        sauvegarde* | enregistre* | brouillon | en preparation | a preparer | a faire | interessant* | favori* |
        non envoye* | pas envoye* | a traiter | idee | liste de souhaits | non candidate
    """,
    "0+withdrawn": "pas interesse* | pas interessant* | ne m interesse pas | ecarte*",
    "1": """
        postule* | candidature | candidate | candidature envoye* | envoye* | candidature deposee | depose* |
        candidature soumise | soumis* | transmise | transmis | accuse de reception | accuse reception | recu* |
        candidature spontanee | candidature recue | lu | vue | candidature vue | pas encore de reponse | cv envoye*
    """,
    "1+rejected": """
        candidature refusee | candidature rejetee | candidature non retenue | refus sans entretien |
        refuse* sans entretien | refuse* avant entretien
    """,
    "1+withdrawn": "candidature retiree",
    "2": """
        retenu* | reponse | reponse recue | reponse positive | retour positif | contacte* | prise de contact |
        recontacte* | preselectionne* | preselection | en contact | en discussion | echange* | premier contact |
        contact recruteur | contacte* par recruteur | contacte* par un recruteur | questionnaire
    """,
    "3": """
        entretien telephonique | entretien telephone | appel | appel telephonique | appel rh | entretien rh |
        telephone | echange telephonique | preentretien | pre entretien | prequalification |
        entretien rh telephonique | appel recruteur | appel decouverte | premier appel |
        qualification telephonique | call rh | entretien tel | entretien de prequalification |
        entretien de preselection
    """,
    "4": """
        entretien | entretiens | en entretien | entretien prevu | entretien planifie | entretien programme |
        entretien passe | premier entretien | entretien technique | entretien d embauche | entretien dembauche |
        entretien visio | entretien physique | entretien video | entretien manager | entretien individuel |
        convoque* | convocation | invitation entretien | entretien obtenu | rendez vous | rdv | technique |
        entretien collectif
    """,
    "5": """
        deuxieme entretien | second entretien | entretien final | dernier entretien | finale | 2eme entretien |
        2e entretien | troisieme tour | dernier tour | deuxieme tour | second tour
    """,
    "6": """
        offre | offre recue | offre d emploi recue | offre demploi recue | proposition | proposition recue |
        proposition d embauche | proposition dembauche | promesse d embauche | promesse dembauche | negociation |
        en negociation | offre en cours | contrat recu | proposition de contrat
    """,
    "offer_declined": """
        offre refusee | offre declinee | refus de l offre | refus de loffre | proposition refusee |
        jai refuse l offre | offre non acceptee | decline* par moi | refusee par moi
    """,
    "accepted": """
        accepte* | offre acceptee | acceptation | embauche* | signe* | contrat signe | recrute* | engage* |
        poste obtenu | poste accepte | pris
    """,
    "rejected": """
        refus | refuse* | rejete* | rejet | negatif | negative | reponse negative | non retenu* | pas retenu* |
        non selectionne* | pas selectionne* | decline* | refus recu | retour negatif | elimine* | recale* | ko |
        defavorable | echec | non accepte*
    """,
    "withdrawn": """
        retire* | abandonne* | abandon | desistement | desiste* | annule* par moi | je me suis retire |
        jai decline | jai refuse | retrait | je ne suis plus interesse
    """,
    "no_reply": """
        sans reponse | pas de reponse | aucune reponse | sans retour | pas de retour | aucun retour |
        aucune nouvelle | sans nouvelle* | pas de nouvelle* | fantome | silence radio | sans suite | ghoste* |
        non repondu | jamais repondu
    """,
    "position_closed": """
        poste pourvu | pourvu* | offre expiree | expire* | offre cloturee | cloture* | poste ferme | poste annule |
        annule* | offre retiree | plus disponible | offre fermee | recrutement suspendu | recrutement gele | ferme*
    """,
    "waiting": """
        en attente | en attente de reponse | attente | attente reponse | attente de reponse | en cours | relance* |
        a relancer | relance envoyee | en cours de traitement | en traitement | en etude | a l etude | a letude |
        en cours d etude | en examen | en suspens | en cours d analyse | en pause | actif | active |
        attente retour | en attente de retour | en reflexion | liste d attente | a suivre | en cours dexamen |
        en revue
    """,
    "own:coding:2": "test de code | exercice de code | defi technique | test de programmation",
    "own:assessment:2": """
        test technique | test en ligne | tests | evaluation | test psychotechnique | test de personnalite
    """,
    "own:take_home:2": "exercice technique | devoir | exercice a la maison | cas technique | mise en situation",
    "own:case_study:3": "etude de cas | cas pratique",
    "own:trial:4": "journee d essai | journee dessai | essai | immersion",
    "own:references:5": "prise de references | verification des references",
    "filler": """
        apres l entretien | apres un entretien | par mail | par email | par telephone | par l entreprise |
        par le recruteur
    """,
    "ask": "termine | fini | archive* | autre | contacte par moi | sans objet",
}  # fmt: skip

SPANISH: Final[dict[str, str]] = {
    "0": """
        por aplicar | sin aplicar | no aplicad* | no aplique | aun no aplicado | por postular | no postulad* |
        guardad* | interesante | pendiente de aplicar | pendiente de enviar | por enviar | borrador |
        en preparacion | favorit* | lista de deseos | me interesa | sin postular | para aplicar |
        pendiente de postular
    """,
    "0+withdrawn": "no me interesa | no interesad* | no interesa | descartad* por mi | no aplicare",
    "1": """
        aplicad* | aplique | postulad* | postule | postulacion | solicitud | solicitud enviada | solicitad* |
        enviad* | candidatura | candidatura enviada | cv enviado | inscrit* | curriculum enviado |
        postulacion enviada | recibid* | cv visto | visto | leid* | acuse de recibo | aplicacion enviada |
        presentad* | aun sin respuesta | aplicacion
    """,
    "1+rejected": """
        solicitud rechazada | candidatura rechazada | candidatura descartada | postulacion rechazada |
        rechazad* sin entrevista | descartad* sin entrevista | no seleccionad* para entrevista
    """,
    "1+withdrawn": "candidatura retirada | solicitud retirada",
    "2": """
        seleccionad* | respuesta | respuesta recibida | respondid* | contactad* | me contactaron |
        contacto recruiter | preseleccionad* | preseleccion | en contacto | respuesta positiva | me respondieron |
        contactado por reclutador | en conversaciones | cuestionario
    """,
    "3": """
        entrevista telefonica | llamada | llamada telefonica | telefono | llamada rrhh | llamada de rrhh |
        primera llamada | entrevista rrhh | entrevista con rrhh | filtro telefonico | screening telefonico |
        llamada con recruiter | entrevista de rrhh | llamada inicial | llamada con reclutador | entrevista inicial
    """,
    "4": """
        entrevista | entrevistas | entrevistad* | en entrevistas | en entrevista | primera entrevista |
        entrevista tecnica | entrevista presencial | entrevista programada | entrevista agendada |
        entrevista realizada | entrevista por video | entrevista de trabajo | tecnica | entrevista con manager |
        entrevista virtual | citad*
    """,
    "5": """
        segunda entrevista | entrevista final | ultima entrevista | ronda final | segunda ronda | ultima ronda |
        finalista
    """,
    "6": """
        oferta | oferta recibida | oferta laboral | propuesta | propuesta recibida | negociacion | en negociacion |
        negociando | oferta de trabajo | carta oferta | oferta economica
    """,
    "offer_declined": """
        oferta rechazada | oferta declinada | rechace la oferta | oferta no aceptada | propuesta rechazada |
        rechace oferta
    """,
    "accepted": """
        aceptad* | oferta aceptada | contratad* | firmad* | contrato firmado | conseguid* | admitid* | incorporad* |
        acepte
    """,
    "rejected": """
        rechazad* | rechazo | descartad* | descarte | no seleccionad* | denegad* | negad* | no aceptad* |
        desestimad* | negativ* | respuesta negativa | no pase | fallid* | no apt* | eliminad* | no continua* |
        no super*
    """,
    "withdrawn": """
        retirad* | me retire | renunci* | abandonad* | cancelad* por mi | rechazad* por mi | rechace | desisti* |
        decline | me baje | ya no me interesa
    """,
    "no_reply": """
        sin respuesta | no responde* | no respondid* | no contestan | sin contestacion | no hay respuesta |
        ninguna respuesta | nunca respondieron | no contesto | no respondieron | sin noticias | sin contestar |
        silencio | me ignoraron
    """,
    "position_closed": """
        cerrad* | vacante cerrada | oferta cerrada | puesto cubierto | vacante cubierta | cubiert* |
        proceso cerrado | expirad* | caducad* | vacante cancelada | proceso cancelado | puesto cancelado |
        oferta caducada | ya no disponible | no disponible | proceso congelado
    """,
    "waiting": """
        pendiente | pendiente de respuesta | en espera | esperando | esperando respuesta | en proceso | en curso |
        en revision | en progreso | activ* | en evaluacion | en tramite | a la espera | seguimiento | en pausa |
        en analisis | abiert* | en seguimiento | lista de espera | en consideracion | proceso abierto
    """,
    "own:coding:2": "prueba de codigo | reto de codigo | prueba de programacion | reto tecnico | desafio tecnico",
    "own:assessment:2": """
        prueba | pruebas | prueba tecnica | test tecnico | test | evaluacion | evaluacion tecnica | test online |
        examen
    """,
    "own:take_home:2": "tarea | ejercicio tecnico | prueba para casa | proyecto de prueba",
    "own:case_study:3": "caso practico | estudio de caso | caso de negocio",
    "own:assessment_center:3": "dinamica de grupo | dinamica grupal",
    "own:references:5": "referencias | verificacion de referencias",
    "filler": "por la empresa | por correo | por email | por telefono | despues de | tras la | despues de la",
    "ask": "finalizad* | terminad* | cancelad* | archivad* | otro | completad*",
}  # fmt: skip

PORTUGUESE: Final[dict[str, str]] = {
    "0": """
        a candidatar | nao candidatado | nao aplicado | nao aplicada | para aplicar | nao enviado | salvo | salva |
        salvos | interessante | rascunho | em preparacao | lista de desejos | por candidatar | vou aplicar |
        ainda nao candidatado | nao me candidatei | a aplicar | quero aplicar | pendente de envio
    """,
    "0+withdrawn": "sem interesse | nao tenho interesse | nao interessa | nao me interessa",
    "1": """
        candidatei | candidatei me | candidatad* | candidatura | candidatura enviada | inscrito | inscrita |
        inscricao | aplicado | aplicada | apliquei | enviado | enviada | curriculo enviado | cv enviado |
        submetido | submetida | recebida | recebido | visualizad* | curriculo visualizado | aplicacao enviada |
        aplicou | me candidatei | ainda sem resposta | candidatura recebida
    """,
    "1+rejected": "candidatura rejeitada | candidatura recusada | rejeitad* sem entrevista | recusad* sem entrevista",
    "1+withdrawn": "candidatura retirada | candidatura cancelada por mim",
    "2": """
        resposta | resposta recebida | respondido | respondida | contatado | contatada | contactado | contactada |
        retorno positivo | retorno | em contato | em contacto | pre selecionado | pre selecionada |
        triagem aprovada | contato do recrutador | me contataram | recrutador entrou em contato
    """,
    "3": """
        entrevista telefonica | entrevista por telefone | ligacao | chamada | telefone | triagem | entrevista rh |
        entrevista com rh | conversa com rh | conversa inicial | bate papo | bate papo com rh |
        entrevista com recrutador | papo com rh | triagem rh | triagem telefonica | entrevista de rh |
        chamada telefonica
    """,
    "4": """
        entrevista | entrevistas | em entrevista | entrevistado | entrevistada | primeira entrevista |
        entrevista tecnica | entrevista presencial | entrevista agendada | entrevista marcada |
        entrevista realizada | entrevista concluida | entrevista com gestor | entrevista gestor |
        entrevista online | entrevista com lider
    """,
    "5": """
        segunda entrevista | entrevista final | ultima entrevista | segunda fase | etapa final | fase final |
        ultima etapa
    """,
    "6": """
        oferta | proposta | proposta recebida | oferta recebida | carta proposta | negociacao | em negociacao |
        oferta enviada | proposta enviada | proposta de emprego | negociando
    """,
    "offer_declined": """
        oferta recusada | proposta recusada | recusei a proposta | recusei a oferta | oferta rejeitada |
        proposta rejeitada
    """,
    "accepted": """
        aceito | aceita | aceite | oferta aceita | oferta aceite | proposta aceita | proposta aceite | contratad* |
        aprovado | aprovada | assinado | contrato assinado | consegui a vaga | admitido | admitida | aceitei
    """,
    "rejected": """
        rejeitad* | rejeicao | recusado | recusada | recusa | reprovad* | nao aprovad* | negado | negada |
        negativa | negativo | nao selecionad* | nao passei | desclassificad* | descartado | descartada | eliminado |
        eliminada | nao foi dessa vez | dispensado | nao avancou | indeferid*
    """,
    "withdrawn": """
        desisti | desistencia | desistiu | retirado | retirada | cancelado por mim | recusei | recusado por mim |
        abandonei | abandonado | retirei
    """,
    "no_reply": """
        sem resposta | sem retorno | nao respondeu | nao responderam | nenhuma resposta | sem feedback |
        nenhum retorno | nao retornaram | nunca responderam | sem contato | ignorado | vacuo | nao tive retorno |
        nao obtive resposta
    """,
    "position_closed": """
        encerrad* | vaga encerrada | vaga fechada | fechada | fechado | vaga preenchida | preenchida | expirada |
        expirado | vaga cancelada | processo encerrado | processo cancelado | vaga congelada | vaga pausada |
        indisponivel
    """,
    "waiting": """
        pendente | aguardando | aguardando resposta | aguardando retorno | a aguardar | em andamento | em analise |
        em processo | em espera | em progresso | processo em andamento | em curso | ativo | ativa | em avaliacao |
        em aberto | aberto | aberta | a aguardar resposta | acompanhando | lista de espera | aguardo | em revisao
    """,
    "own:coding:2": "desafio de codigo | teste de codigo | desafio tecnico | teste de programacao | desafio",
    "own:assessment:2": """
        teste | testes | teste tecnico | prova | teste online | avaliacao | avaliacao tecnica | prova online
    """,
    "own:take_home:2": "tarefa | exercicio tecnico | teste pratico",
    "own:case_study:3": "estudo de caso | case tecnico",
    "own:assessment_center:3": "dinamica | dinamica em grupo | dinamica de grupo",
    "filler": "pela empresa | por email | apos a | apos | depois da",
    "ask": "finalizado | finalizada | concluido | concluida | cancelado | cancelada | arquivado | outro",
}  # fmt: skip

ITALIAN: Final[dict[str, str]] = {
    "0": """
        da candidare | non candidato | da inviare | salvat* | interessante | bozza | in preparazione | da fare |
        preferit* | non ancora inviata | non inviat* | da applicare | lista dei desideri | non ancora candidato
    """,
    "0+withdrawn": "non interessato | non interessata | non mi interessa | scartata da me",
    "1": """
        candidato | candidata | candidatura | candidatura inviata | inviat* | cv inviato | applicat* | mandat* |
        candidatura ricevuta | visualizzat* | ricevut* | conferma ricezione | candidatura spontanea |
        in attesa di prima risposta
    """,
    "1+rejected": """
        candidatura rifiutata | candidatura respinta | candidatura scartata | rifiutat* senza colloquio |
        scartat* senza colloquio
    """,
    "1+withdrawn": "candidatura ritirata",
    "2": """
        risposta | risposta ricevuta | contattat* | risposta positiva | in contatto | preselezionat* |
        preselezione | primo contatto | ricontattat* | riscontro positivo
    """,
    "3": """
        colloquio telefonico | telefonata | chiamata | telefono | colloquio conoscitivo | colloquio hr |
        screening telefonico | chiamata conoscitiva | intervista telefonica | prima chiamata | colloquio con hr |
        chiamata hr | colloquio con recruiter
    """,
    "4": """
        colloquio | colloqui | in colloquio | primo colloquio | colloquio tecnico | colloquio fissato |
        colloquio programmato | colloquio sostenuto | intervista | colloquio in presenza | colloquio video |
        colloquio di lavoro | convocat* | colloquio fatto | colloquio di persona | colloquio online
    """,
    "5": "secondo colloquio | colloquio finale | ultimo colloquio | finale | seconda fase | ultima fase",
    "6": """
        offerta | offerta ricevuta | proposta | proposta ricevuta | proposta di contratto | offerta di lavoro |
        trattativa | negoziazione | in trattativa
    """,
    "offer_declined": """
        offerta rifiutata | offerta declinata | proposta rifiutata | ho rifiutato l offerta |
        ho rifiutato lofferta | offerta non accettata
    """,
    "accepted": """
        accettat* | offerta accettata | proposta accettata | assunt* | contratto firmato | firmat* | preso | presa
    """,
    "rejected": """
        rifiutat* | rifiuto | respint* | scartat* | non selezionat* | esito negativo | bocciat* | negativ* |
        non idone* | risposta negativa | non passat* | non superat* | esclus* | rigettat* | declinat*
    """,
    "withdrawn": """
        ritirat* | rinunci* | mi sono ritirat* | abbandonat* | rifiutata da me | rifiutato da me | ho rinunciato
    """,
    "no_reply": """
        nessuna risposta | senza risposta | non risposto | mai risposto | nessun riscontro | nessun feedback |
        spariti | non hanno risposto | silenzio
    """,
    "position_closed": """
        chiusa | chiuso | posizione chiusa | scadut* | annunci* scaduto | posizione coperta | annullata |
        posizione annullata | non piu disponibile | posizione gia coperta
    """,
    "waiting": """
        in attesa | in attesa di risposta | in corso | attesa | in valutazione | in lavorazione | in revisione |
        attiv* | sollecitat* | in sospeso | aperta | aperto | in attesa di riscontro | da sollecitare |
        processo in corso
    """,
    "own:coding:2": "prova di codice | test di programmazione",
    "own:assessment:2": "test | prova | prova tecnica | test tecnico | test online | prova scritta | valutazione",
    "own:take_home:2": "compito | esercizio | compito a casa",
    "own:case_study:3": "caso studio | caso di studio",
    "own:trial:4": "prova in azienda | giornata di prova",
    "filler": "dall azienda | dallazienda | via mail | dopo il | dopo",
    "ask": "concluso | conclusa | terminato | archiviat* | altro | completato",
}  # fmt: skip
