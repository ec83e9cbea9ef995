"""Names of the columns of address books, by what they hold, in many languages."""

from typing import Final

PEOPLE: Final[dict[str, str]] = {
    "given": """
        first name | given name | forename | first | fname | givenname | christian name | vorname | rufname | voornaam |
        fornamn | fornavn | prenom | nombre | nombre de pila | primer nombre | primeiro nome | nome proprio | nome |
        imie | krestni jmeno | jmeno | keresztnev | utonev | prenume | имя | ім'я | ad | adi | isim | 名 | 名字 | いめい
    """,
    "middle": """
        middle name | additional name | zweiter vorname | weitere vornamen | tweede naam | deuxieme prenom |
        segundo nombre | nome do meio | secondo nome | drugie imie | отчество
    """,
    "family": """
        last name | family name | surname | second name | lname | familyname | nachname | familienname | zuname |
        achternaam | efternamn | etternavn | efternavn | nom de famille | nom | apellido | apellidos |
        sobrenome | apelido | ultimo nome | cognome | nazwisko | prijmeni | vezeteknev | nume | фамилия | прізвище |
        soyad | soyadi | 姓 | 姓氏
    """,
    "name": """
        name | full name | fullname | display name | displayname | contact name | contact | person | file as |
        vollstandiger name | anzeigename | ansprechpartner | kontakt | naam | volledige naam | weergavenaam | namn |
        navn | nom complet | nom et prenom | nombre completo | nome completo | nome e cognome | nombre y apellidos |
        imie i nazwisko | cele jmeno | jmeno a prijmeni | nev | фио | полное имя | ad soyad | 姓名 | 氏名 | 名前
    """,
    "nickname": """
        nickname | nick name | spitzname | bijnaam | smeknamn | surnom | apodo | apelido informal | soprannome |
        pseudonim | prezdivka | прозвище
    """,
    "company": """
        company | company name | employer | organization | organisation | organization name | org | current company |
        firma | unternehmen | arbeitgeber | firmenname | bedrijf | werkgever | foretag | foretagsnamn |
        selskab | bedrift | firmanavn | entreprise | societe | employeur | empresa | compania | organizacion |
        empregador | organizacao | azienda | societa | organizzazione | datore di lavoro | pracodawca | organizacja |
        spolecnost | zamestnavatel | ceg | munkahely | компания | организация | место работы | компанія | sirket |
        isveren | 公司 | 公司名称 | 单位 | 会社 | 会社名
    """,
    "title": """
        position | job title | title | organization title | role | current position | headline | occupation |
        profession | stelle | stellenbezeichnung | berufsbezeichnung | funktion | beruf | jobtitel | functie |
        functietitel | befattning | titel | stilling | poste | fonction | intitule du poste | metier | cargo | puesto |
        ocupacion | profissao | funcao | posizione | qualifica | ruolo | mansione | stanowisko | pozice | funkce |
        beosztas | должность | посада | pozisyon | unvan | gorev | 职位 | 职务 | 役職 | 肩書
    """,
    "email": """
        email | e mail | email address | e mail address | mail | mail address | primary email | work email |
        personal email | home email | business email | emails | e mail adresse | email adresse | mailadresse |
        e mailadres | epost | e post | e postadress | e postadresse | courriel | adresse mail |
        adresse e mail | adresse electronique | correo | correo electronico | direccion de correo electronico |
        endereco de e mail | indirizzo e mail | indirizzo email | posta elettronica | adres e mail | poczta |
        e mailova adresa | эл почта | электронная почта | почта | e posta | eposta | 邮箱 | 电子邮件 | 邮件 | メール |
        メールアドレス
    """,
    "phone": """
        phone | phone number | telephone | tel | mobile | mobile phone | cell | cell phone | primary phone | work phone |
        business phone | home phone | company main phone | other phone | car phone | telefon | telefonnummer | handy |
        mobiltelefon | mobil | mobilnummer | rufnummer | telefon geschaftlich | telefon privat | telefoon |
        telefoonnummer | mobiel | mobiele telefoon | puhelin | telephone mobile | telephone portable | portable |
        numero de telephone | telefono | telefono movil | movil | celular | telemovel | telefone | cellulare |
        telefon komorkowy | numer telefonu | telefonni cislo | telefonszam | телефон | мобильный | мобильный телефон |
        телефон мобильный | cep telefonu | 电话 | 手机 | 电话号码 | 電話 | 電話番号 | 携帯電話
    """,
    "street": """
        address | postal address | home address | work address | business address | street | home street |
        business street | formatted | adresse | anschrift | strasse | strasse geschaftlich | strasse privat | adres |
        straat | adress | gate | rue | direccion | calle | endereco | rua | morada | indirizzo | via | ulica |
        adresa | cim | адрес | улица | 地址 | 住所
    """,
    "place": """
        city | home city | business city | postal code | zip | zip code | business postal code | home postal code |
        region | state | business state | home state | country | country region | business country region |
        home country region | ort | stadt | plz | postleitzahl | land | plaats | postcode | stad | ville | code postal |
        pays | ciudad | codigo postal | pais | provincia | cidade | localidade | citta | cap | paese | miasto |
        kod pocztowy | kraj | mesto | psc | zeme | город | индекс | страна | 城市 | 国家
    """,
    "link": """
        url | website | web page | webpage | web | homepage | home page | link | links | profile | profile url |
        profile link | linkedin | linkedin url | linkedin profile | linkedin profile url | xing | public profile url |
        webseite | webseiten | internetseite | profil | profillink | webbplats | hjemmeside | site web | site |
        page web | sitio web | pagina web | perfil | sito web | profilo | strona internetowa | strona www |
        webova stranka | сайт | профиль | 网站 | 网址 | ウェブサイト
    """,
    "note": """
        note | notes | comment | comments | remark | remarks | about | notiz | notizen | bemerkung | bemerkungen |
        anmerkung | anmerkungen | notitie | notities | opmerkingen | anteckningar | noter | notat | remarque |
        remarques | commentaires | notas | nota | observaciones | comentarios | observacoes | annotazioni |
        notatki | uwagi | poznamka | poznamky | megjegyzes | заметки | примечание | примечания | 备注 | 备注信息 | メモ
    """,
    "met_on": """
        connected on | connected | date connected | connection date | connected at | vernetzt am | verbunden am |
        kontakt seit | verbonden op | kopplad den | relation etablie le | en relation depuis | connecte le |
        conectado el | fecha de conexion | conectado em | data da conexao | collegato il | data collegamento |
        data nawiazania kontaktu | propojeno dne | дата установления контакта | дата добавления
    """,
}
# Columns that people keep of applications, not of people: where one stands, a table is none of contacts.
APPLICATIONS: Final = """
    status | stage | application status | date applied | applied | applied on | applied date | application date |
    outcome | result | date of application | bewerbungsstatus | beworben am | bewerbungsdatum | phase | date de candidature |
    statut | estado | fecha de solicitud | stato | data candidatura | data aplikacji | статус | estado da candidatura |
    salary | job url | job link | posting | interview | interview date | resume | next step | offer
"""
