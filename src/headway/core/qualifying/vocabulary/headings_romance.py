"""Headings of postings in French, Spanish, Portuguese, Italian and Romanian."""

from typing import Final

FRENCH: Final = {
    "required": """
        profil | votre profil | ton profil | profil recherché | le profil | profil souhaité | profil idéal
        | compétences
        | compétences requises | compétences techniques | vos compétences | tes compétences | exigences | prérequis
        | pré-requis | qualifications | qualités requises | qualités | vous êtes | vous avez | tu es | tu as
        | ce que vous apportez
        | ce que tu apportes | nous recherchons | ce que nous recherchons | qui êtes-vous | qui es-tu
        | à propos de vous
        | à propos de toi | formation | expérience | votre expérience | savoir-être | savoir-faire | connaissances
        | conditions requises | critères | vos atouts | vos qualifications | formation et expérience | exigé
        | requis
    """,
    "preferred": """
        un plus | les plus | serait un plus | est un plus | sont un plus | atout | atouts | un atout | souhaité
        | apprécié
        | idéalement | bonus | serait apprécié | facultatif | nice to have | constitue un atout
    """,
    "offer": """
        ce que nous offrons | nous offrons | nous vous offrons | nous proposons | ce que nous proposons | avantages
        | les avantages | nos avantages | vos avantages | rémunération | salaire | on t'offre
        | pourquoi nous rejoindre
        | pourquoi nous | pourquoi | ce qu'on offre | ce qu'on propose | conditions | package
    """,
    "tasks": """
        missions | vos missions | tes missions | mission | la mission | votre mission | ta mission | responsabilités
        | vos responsabilités | le poste | description du poste | descriptif du poste | votre rôle | ton rôle
        | tâches
        | principales missions | les missions | activités | description
    """,
    "about": """
        à propos | à propos de nous | qui sommes-nous | notre entreprise | l'entreprise | entreprise | l'équipe
        | notre équipe
        | notre histoire | lieu | localisation | informations complémentaires
    """,
    "apply": "candidature | postuler | pour postuler | comment postuler | processus de recrutement | intéressé",
}  # fmt: skip
SPANISH: Final = {
    "required": """
        requisitos | requisitos mínimos | requisitos imprescindibles | imprescindible | requerimientos | perfil
        | tu perfil
        | perfil buscado | perfil del candidato | qué buscamos | lo que buscamos | buscamos | qué necesitas
        | necesitas
        | qué te pedimos | te pedimos | qué pedimos | conocimientos | habilidades | competencias | cualificaciones
        | experiencia | formación | formación y experiencia | sobre ti | eres | tienes | qué esperamos | qué aportas
        | lo que necesitamos | exigencias | excluyente | indispensable
    """,
    "preferred": """
        deseable | requisitos deseables | se valorará | se valora | valorable | plus | un plus | será un plus
        | deseables
        | no imprescindible | nos encantaría | puntos extra | valoramos | opcional | no excluyente | preferible
    """,
    "offer": """
        ofrecemos | qué ofrecemos | qué te ofrecemos | te ofrecemos | se ofrece | beneficios | salario | retribución
        | por qué nosotros | ventajas | condiciones | lo que ofrecemos | nuestros beneficios
    """,
    "tasks": """
        funciones | tus funciones | responsabilidades | tus responsabilidades | tareas | tu misión | misión
        | el puesto
        | descripción del puesto | descripción | qué harás | tu día a día | el rol | tu rol | principales funciones
    """,
    "about": "sobre nosotros | quiénes somos | la empresa | nuestra empresa | el equipo | ubicación | acerca de",
    "apply": "cómo aplicar | proceso de selección | postúlate | inscríbete | interesado | solicitud",
}  # fmt: skip
PORTUGUESE: Final = {
    "required": """
        requisitos | requisitos obrigatórios | requisitos mínimos | perfil | o teu perfil | seu perfil
        | perfil desejado
        | perfil do candidato | o que procuramos | o que buscamos | procuramos | buscamos | qualificações
        | competências
        | habilidades | conhecimentos | experiência | formação | formação acadêmica | sobre você | sobre ti
        | o que esperamos
        | o que precisas | o que você precisa | exigências | obrigatório | pré-requisitos | você tem | tens
    """,
    "preferred": """
        diferenciais | diferencial | desejável | desejáveis | requisitos desejáveis | será um diferencial
        | um plus | valorizamos
        | valoriza-se | preferencial | é um diferencial | pontos extra | opcional | seria ótimo
    """,
    "offer": """
        oferecemos | o que oferecemos | benefícios | nossos benefícios | salário | remuneração | vantagens
        | o que temos para ti
        | o que você ganha | por que trabalhar | oferta
    """,
    "tasks": """
        responsabilidades | responsabilidades e atribuições | atribuições | funções | atividades | tarefas
        | o que você vai fazer
        | o que vais fazer | a função | descrição | descrição da vaga | sua missão | a vaga | principais atividades
    """,
    "about": "sobre nós | quem somos | a empresa | sobre a empresa | nossa equipe | a equipa | local | localização",
    "apply": "candidatura | como se candidatar | processo seletivo | etapas do processo | candidata-te",
}  # fmt: skip
ITALIAN: Final = {
    "required": """
        requisiti | requisiti richiesti | requisiti minimi | requisiti obbligatori | profilo | il tuo profilo
        | profilo richiesto
        | profilo ideale | cosa cerchiamo | chi cerchiamo | cerchiamo | competenze | competenze richieste
        | competenze tecniche
        | conoscenze | esperienza | formazione | qualifiche | chi sei | su di te | hai | sei | cosa ti chiediamo
        | si richiede
        | indispensabile | caratteristiche | titolo di studio
    """,
    "preferred": """
        preferenziale | requisiti preferenziali | costituisce titolo preferenziale | gradito | gradita | graditi
        | un plus
        | plus | nice to have | sarà un plus | apprezzato | desiderabile | titolo preferenziale | costituirà un plus
    """,
    "offer": """
        offriamo | cosa offriamo | si offre | benefit | i benefit | retribuzione | ral | la nostra offerta
        | offerta | perché noi
        | cosa ti offriamo | vantaggi | condizioni
    """,
    "tasks": """
        mansioni | attività | le tue attività | responsabilità | le tue responsabilità | ruolo | il ruolo
        | la posizione
        | descrizione | cosa farai | di cosa ti occuperai | compiti | la risorsa si occuperà | principali attività
    """,
    "about": "chi siamo | su di noi | l'azienda | azienda | il team | sede | sede di lavoro | luogo di lavoro",
    "apply": "candidati | candidatura | come candidarsi | processo di selezione | iter di selezione",
}  # fmt: skip
ROMANIAN: Final = {
    "required": """
        cerințe | cerinte | profilul candidatului | candidatul ideal | ce căutăm | calificări | experiență
        | competențe
    """,
    "preferred": "constituie avantaj | avantaj | un plus | de dorit | opțional",
    "offer": "oferim | ce oferim | beneficii | salariu | oferta noastră",
    "tasks": "responsabilități | atribuții | descrierea postului | ce vei face",
    "about": "despre noi | compania | cine suntem | locația",
    "apply": "cum aplici | procesul de recrutare | aplică",
}
