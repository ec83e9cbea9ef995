"""French, Spanish, Portuguese and Italian names of columns; see columns_english."""

from typing import Final

FRENCH: Final[dict[str, str]] = {
    "company": """
        entreprise | societe | nom de l entreprise | nom de lentreprise | nom entreprise | employeur | structure |
        organisme | nom de la societe | nom societe | boite | entreprise nom | organisation | etablissement | groupe
    """,
    "title": """
        poste | intitule | intitule du poste | intitule de poste | titre du poste | titre | nom du poste | offre |
        metier | emploi | titre de l offre | intitule de l offre | poste vise | fonction
    """,
    "role": "role cible | domaine | type de poste | famille de metier",
    "source": """
        plateforme | site | canal | trouve sur | trouve via | provenance | origine | site d emploi | site demploi |
        moyen | via | mode de candidature | moyen de candidature | jobboard | lieu de l annonce |
        source de l offre | comment
    """,
    "referrer": "recommande par | cooptation | recommandation | coopte par",
    "url": """
        lien | lien de l offre | lien de loffre | lien offre | lien annonce | url de l offre | annonce |
        lien de l annonce | lien de lannonce | lien vers l offre | lien vers loffre | url offre | lien du poste |
        lien candidature
    """,
    "location": "lieu | ville | localisation | lieu de travail | pays | localite | adresse",
    "work_mode": "teletravail | mode de travail | presentiel distanciel | modalite",
    "pay": """
        salaire | remuneration | fourchette de salaire | salaire propose | pretentions salariales | salaire annuel |
        fourchette salariale | salaire brut | remuneration proposee | tjm
    """,
    "pay_min": "salaire min | salaire minimum",
    "pay_max": "salaire max | salaire maximum",
    "pay_currency": "devise",
    "applied_on": """
        date de candidature | date candidature | date d envoi | date denvoi | envoye le |
        date d envoi de la candidature | postule le | date de postulation | candidature envoyee le | date d envoie |
        candidature le | date postulation | date envoi | date de l envoi | date dapplication | jour de candidature |
        candidate le | date de depot
    """,
    "saved_on": "date d ajout | ajoute le | trouve le | date dajout | cree le | date de creation",
    "first_contact_on": "premier contact | date premier contact | date du premier contact",
    "contacted_on": """
        dernier contact | date du dernier contact | date de relance | relance | relance le | derniere relance |
        date relance | dernier echange
    """,
    "posted_on": """
        date de publication | publiee le | date de l offre | publie le | date de parution | date publication
    """,
    "response_on": """
        date de reponse | date reponse | reponse le | date de la reponse | reponse recue le | date de retour |
        date retour
    """,
    "followup_on": """
        rappel | date limite | a relancer le | prochaine relance | echeance | date de relance prevue |
        prochain suivi | date butoir | prochaine action le | relancer le
    """,
    "closed_on": "date de refus | date refus | refusee le | date de cloture",
    "promised_on": "reponse attendue le | reponse prevue le | reponse sous",
    "updated_on": """
        mise a jour | derniere mise a jour | date de mise a jour | maj | derniere maj | mis a jour le | date maj
    """,
    "status": """
        statut | etat | statut de la candidature | statut candidature | etape | avancement |
        etat de la candidature | situation | statut actuel | suivi | etat d avancement | phase | etat candidature |
        etape actuelle
    """,
    "outcome": "resultat | issue | decision | reponse finale | resultat final | bilan",
    "history": "historique | historique des statuts | chronologie",
    "contact": """
        nom du contact | personne contactee | interlocuteur | contact rh | contact recruteur | nom du recruteur |
        interlocutrice | nom contact | coordonnees | recruteur contact | personne de contact
    """,
    "contact_email": """
        courriel | adresse mail | mail contact | email contact | email du contact | mail du contact |
        adresse email | mel
    """,
    "subject": "objet | sujet",
    "notes": """
        note | remarque | remarques | commentaire | commentaires | observations | prochaine etape |
        prochaines etapes | suite a donner | actions | infos | informations | prochaine action | details |
        observation | motif | raison du refus | retours
    """,
    "lessons": "enseignements | lecons | lecons apprises",
    "posting_text": """
        description | description du poste | fiche de poste | descriptif | missions | description de l offre
    """,
    "labels": "etiquettes | mots cles",
    "id": "identifiant",
    "event": "evenement | type d evenement",
    "inbound": "qui a contacte | contact initie par | a l initiative de",
    "": """
        priorite | cv envoye | lettre de motivation | lm | secteur | secteur d activite | service |
        type de contrat | contrat | numero | n | reference de l offre | duree | date de debut | rythme | annee |
        mois | semaine | taille | interet | motivation | effectif | numero de telephone | tel | competences
    """,
}  # fmt: skip

SPANISH: Final[dict[str, str]] = {
    "company": """
        empresa | compania | nombre de la empresa | nombre empresa | empleador | organizacion | nombre de empresa |
        nombre de la compania
    """,
    "title": """
        puesto | cargo | vacante | posicion | titulo | titulo del puesto | nombre del puesto | oferta |
        puesto de trabajo | puesto al que aplique | rol del puesto | nombre de la vacante | titulo de la vacante |
        puesto solicitado | cargo al que postula | nombre del cargo
    """,
    "role": "rol objetivo | area | tipo de puesto",
    "source": """
        fuente | plataforma | portal | portal de empleo | bolsa de trabajo | donde la encontre | canal | origen |
        via | medio | encontrado en | sitio | metodo | medio de aplicacion | portal de trabajo | fuente de la oferta
    """,
    "referrer": "referido | referido por | recomendado por | referencia",
    "url": """
        enlace | link de la oferta | enlace de la oferta | enlace a la oferta | liga | url de la oferta | vinculo |
        link oferta | link vacante | link de la vacante | enlace oferta
    """,
    "location": "ubicacion | ciudad | lugar | pais | localidad | lugar de trabajo | localizacion | provincia",
    "work_mode": """
        modalidad | modalidad de trabajo | teletrabajo | remoto | presencial remoto | tipo de trabajo |
        modalidad laboral
    """,
    "pay": """
        salario | sueldo | rango salarial | remuneracion | salario ofrecido | pretension salarial |
        expectativa salarial | salario anual | salario bruto | banda salarial | pretensiones
    """,
    "pay_min": "salario minimo | salario min | sueldo minimo",
    "pay_max": "salario maximo | salario max | sueldo maximo",
    "pay_currency": "moneda | divisa",
    "applied_on": """
        fecha de aplicacion | fecha de solicitud | fecha de postulacion | fecha aplicacion | fecha de envio |
        fecha postulacion | fecha envio | aplicado el | fecha de inscripcion | fecha solicitud |
        fecha de candidatura | fecha inscripcion | enviado el | fecha en que aplique | fecha de la solicitud |
        fecha candidatura
    """,
    "saved_on": "fecha de registro | fecha guardado | fecha de creacion",
    "first_contact_on": "primer contacto | fecha de contacto | fecha primer contacto",
    "contacted_on": "ultimo contacto | fecha ultimo contacto | fecha de ultimo contacto",
    "posted_on": "fecha de publicacion | publicado el | fecha publicacion | fecha de la oferta",
    "response_on": "fecha de respuesta | fecha respuesta | fecha de la respuesta",
    "followup_on": """
        recordatorio | fecha limite | fecha de seguimiento | proximo seguimiento | vencimiento | plazo |
        fecha seguimiento | proxima accion fecha
    """,
    "closed_on": "fecha de rechazo | fecha rechazo | fecha de cierre",
    "promised_on": "respuesta esperada | respuesta prometida",
    "updated_on": """
        ultima actualizacion | actualizado | fecha de actualizacion | actualizado el | fecha actualizacion |
        ultima modificacion
    """,
    "status": """
        estado | estatus | situacion | etapa | fase | estado de la solicitud | estado actual |
        estado de la postulacion | estado del proceso | etapa actual | estado de candidatura |
        estado de la candidatura | progreso
    """,
    "outcome": "resultado | resultado final | desenlace",
    "history": "historial | historial de estados | historia | cronologia",
    "contact": """
        contacto | persona de contacto | nombre del contacto | entrevistador | nombre de contacto |
        datos de contacto | nombre del reclutador | contacto rrhh
    """,
    "contact_email": "correo | correo electronico | email de contacto | correo de contacto | email contacto",
    "subject": "asunto",
    "notes": """
        notas | nota | comentarios | comentario | observaciones | observacion | proximos pasos | siguiente paso |
        siguientes pasos | detalles | informacion | informacion adicional | proximo paso | motivo | proxima accion |
        retroalimentacion
    """,
    "lessons": "lecciones | aprendizajes | lecciones aprendidas",
    "posting_text": """
        descripcion | descripcion del puesto | requisitos | descripcion de la vacante | descripcion de la oferta
    """,
    "labels": "etiquetas",
    "id": "identificador",
    "event": "evento | accion",
    "inbound": "quien contacto | iniciado por",
    "": """
        prioridad | curriculum | carta de presentacion | cv enviado | sector | industria | departamento | numero |
        tipo de contrato | contrato | jornada | experiencia | beneficios | interes | ano | mes | semana |
        puntuacion | telefono de contacto | habilidades
    """,
}  # fmt: skip

PORTUGUESE: Final[dict[str, str]] = {
    "company": "empresa | nome da empresa | companhia | empregador | organizacao | nome empresa",
    "title": """
        vaga | cargo | posicao | titulo | titulo da vaga | nome da vaga | funcao | cargo pretendido | vaga cargo |
        titulo do cargo | oportunidade | nome do cargo | cargo vaga
    """,
    "role": "area de atuacao | tipo de vaga | area da vaga",
    "source": """
        fonte | plataforma | site | origem | canal | onde encontrei | meio | portal | onde achei | via |
        site da vaga | fonte da vaga | metodo
    """,
    "referrer": "indicacao | indicado por | indicacao de | recomendado por",
    "url": "link da vaga | link vaga | url da vaga | endereco | link da candidatura | link para a vaga",
    "location": "localizacao | cidade | local | pais | local de trabalho | estado cidade | localidade",
    "work_mode": """
        modalidade | modelo | modelo de trabalho | remoto | presencial remoto hibrido | regime de trabalho |
        formato | tipo de trabalho
    """,
    "pay": "salario | faixa salarial | remuneracao | pretensao salarial | salario oferecido | vencimento | pretensao",
    "pay_min": "salario minimo | salario min",
    "pay_max": "salario maximo | salario max",
    "pay_currency": "moeda",
    "applied_on": """
        data de aplicacao | data da aplicacao | data da candidatura | data de candidatura | data de inscricao |
        data da inscricao | data de envio | data do envio | aplicado em | data candidatura | data aplicacao |
        candidatado em | data inscricao | data que apliquei | enviado em | data envio
    """,
    "saved_on": "data de cadastro | salvo em | data de criacao",
    "first_contact_on": "primeiro contato | data do contato | data do primeiro contato",
    "contacted_on": "ultimo contato | data do ultimo contato | ultimo contacto",
    "posted_on": "data de publicacao | publicada em | data da publicacao | data da vaga",
    "response_on": """
        data de resposta | data da resposta | data do retorno | data resposta | data retorno | data do feedback
    """,
    "followup_on": """
        lembrete | prazo | data limite | proximo acompanhamento | data de follow up | data de acompanhamento
    """,
    "closed_on": "data da recusa | data de rejeicao | data de encerramento | data da rejeicao",
    "updated_on": """
        ultima atualizacao | atualizado em | data de atualizacao | data da atualizacao | ultima modificacao
    """,
    "status": """
        situacao | etapa | fase | status da candidatura | status da vaga | estado da candidatura | status atual |
        etapa atual | andamento | fase atual | estado | situacao atual | status do processo
    """,
    "outcome": "resultado | resultado final | desfecho",
    "history": "historico | historico de status | linha do tempo",
    "contact": """
        contato | contacto | nome do contato | pessoa de contato | entrevistador | nome do recrutador | contato rh |
        contato da empresa
    """,
    "contact_email": "email do contato | e mail de contato | email do recrutador | email de contato",
    "subject": "assunto",
    "notes": """
        notas | observacoes | observacao | comentarios | comentario | proximos passos | anotacoes | detalhes |
        proximo passo | obs | informacoes | motivo | devolutiva
    """,
    "lessons": "licoes | aprendizados | licoes aprendidas",
    "posting_text": "descricao | descricao da vaga | requisitos",
    "labels": "etiquetas | palavras chave",
    "id": "identificador",
    "event": "evento",
    "inbound": "quem contatou | iniciado por",
    "": """
        prioridade | curriculo | carta de apresentacao | setor | departamento | numero | tipo de contrato |
        contrato | regime | beneficios | senioridade | nivel | interesse | ano | mes | nota | experiencia |
        tecnologias
    """,
}  # fmt: skip

ITALIAN: Final[dict[str, str]] = {
    "company": """
        azienda | societa | nome azienda | datore di lavoro | nome dell azienda | nome dellazienda | impresa |
        ditta | nome societa | ente
    """,
    "title": """
        posizione | ruolo | titolo | mansione | titolo posizione | figura | offerta | titolo del lavoro |
        posizione lavorativa | titolo annuncio | lavoro | nome posizione | posizione ricercata
    """,
    "role": "ruolo target | ambito | settore del ruolo",
    "source": """
        fonte | piattaforma | portale | canale | sito | trovato su | provenienza | modalita di candidatura |
        dove trovato | tramite
    """,
    "referrer": "segnalato da | referente | raccomandato da",
    "url": """
        collegamento | link annuncio | link offerta | link all annuncio | link allannuncio | annuncio |
        link dell annuncio | url annuncio
    """,
    "location": "luogo | sede | citta | localita | sede di lavoro | paese | regione | luogo di lavoro",
    "work_mode": "modalita | smart working | modalita di lavoro | modalita lavoro",
    "pay": "stipendio | retribuzione | ral | fascia retributiva | compenso | ral offerta | salario",
    "pay_min": "ral min | stipendio minimo | ral minima",
    "pay_max": "ral max | stipendio massimo | ral massima",
    "pay_currency": "valuta",
    "applied_on": """
        data candidatura | data di candidatura | data invio | data di invio | inviata il | candidato il |
        data invio cv | data della candidatura | data invio candidatura | data dell invio | inviato il
    """,
    "saved_on": "data inserimento | salvato il",
    "first_contact_on": "primo contatto | data primo contatto",
    "contacted_on": "ultimo contatto | data ultimo contatto",
    "posted_on": "data pubblicazione | pubblicato il | data annuncio | data di pubblicazione",
    "response_on": "data risposta | data di risposta | data riscontro | data della risposta",
    "followup_on": "promemoria | scadenza | data sollecito | prossimo contatto | data follow up | data scadenza",
    "closed_on": "data rifiuto | data chiusura | data di rifiuto",
    "updated_on": "aggiornato | ultimo aggiornamento | aggiornato il | data aggiornamento | ultima modifica",
    "status": """
        stato | stato candidatura | fase | stato della candidatura | stato attuale | situazione | avanzamento |
        stato domanda
    """,
    "outcome": "esito | risultato | esito finale",
    "history": "storico | cronologia | storico stati",
    "contact": """
        contatto | persona di contatto | referente aziendale | nome contatto | contatti | nome referente |
        intervistatore | selezionatore
    """,
    "contact_email": "email contatto | indirizzo email | mail referente",
    "subject": "oggetto",
    "notes": """
        nota | osservazioni | commenti | commento | annotazioni | prossimi passi | prossimo passo | dettagli |
        informazioni | motivo
    """,
    "lessons": "lezioni | cosa ho imparato",
    "posting_text": "descrizione | descrizione lavoro | requisiti | descrizione offerta | descrizione annuncio",
    "labels": "etichette | parole chiave",
    "id": "identificativo",
    "event": "evento",
    "inbound": "chi ha contattato | contattato da",
    "": """
        priorita | lettera di presentazione | lettera motivazionale | settore | reparto | numero | tipo contratto |
        contratto | tipo di contratto | anno | mese | voto | interesse | inquadramento | benefit
    """,
}  # fmt: skip
