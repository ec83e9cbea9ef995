"""English names of a tracker's columns, by the field that they hold; "" is known to be none of ours and kept as it is."""

from typing import Final

ENGLISH: Final[dict[str, str]] = {
    "company": """
        company | company name | companies | employer | employer name | organization | organisation |
        organization name | org | firm | business | business name | company info | hiring company |
        hiring organization | company title | account | institution | agency name | name of company |
        name of employer | name of organization | company applied to | company applied | applied to | applied at company | employer company |
        startup | workplace | client | company employer | where applied
    """,
    "title": """
        job title | title | position title | role title | role name | position name | job name | job role |
        job position | position | positions | position applied for | position applied | role applied for |
        job applied for | opening | vacancy | post | designation | opportunity | job opening | position role |
        role position | title role | job posting title | title position | what position | internship |
        internship title | job title role | position job title | open position | listing title | name of position |
        name of role | applied position | applied role | title of position | applied for | job title applied for
    """,
    "role": """
        target role | job category | job cat | role category | role type | role group | job family | target |
        job function | function | discipline | specialization | specialty | job area | career path | track |
        job role category | position category | title category | job kind | role family
    """,
    "source": """
        referral source | how did you apply | how did you find it | how did you find this job |
        how i applied for it | applied with | source | job source | sources | posting source | platform |
        job board | jobboard | board | found on | found via | where found | found through | found at | applied via |
        applied through | applied on site | applied on platform | method | application method |
        method of application | how applied | how i applied | how i found it | how found | channel | site |
        job site | website applied on | portal | job portal | lead source | source of lead | where i found it |
        application source | source website | origin | application platform | via | job source website |
        how did i find it | where did i find it | where did you find it | apply method | source of application |
        application channel | discovered via | how did you hear about us | source site | where posted |
        posted on site | applied from
    """,
    "referrer": """
        referrer | referral | referred by | referral name | referral contact | referer | referee | referral person |
        who referred me | who referred | referral by | introduced by | connection | internal referral |
        contact referral | employee referral | refferal | referal | reference person
    """,
    "url": """
        listing page | job page url | advert link | url | job url | link | job link | links | link to job |
        link to posting | posting link | job posting link | posting url | job posting url | job listing link |
        listing url | listing link | application link | application url | apply link | apply url |
        link to application | job ad link | job ad url | web link | hyperlink | href | uri | link to job posting |
        link to job description | job description link | jd link | jd url | posting | job posting | job listing |
        listing | job description url | url link | vacancy link | link url | role link | position link | role url |
        web address | link to listing | link to job listing | application portal link | website link | job page |
        posting page
    """,
    "location": """
        location | job location | city | city state | place | office | office location | work location | where |
        region | country | state | locations | location city | company location | geography | area | town |
        address | position location | city country | job city | location of job | headquarters
    """,
    "work_mode": """
        work mode | work type | remote | remote onsite | remote on site | remote hybrid onsite | remote or onsite |
        workplace | work arrangement | work model | in person hybrid remote | work location type | location type |
        remote hybrid | on site remote | is remote | remote status | hybrid remote | onsite remote hybrid |
        work style | work setting | remote in person | workplace type | work policy | remote policy | modality |
        working model | setting | wfh | remote hybrid in office | remote option | in office remote hybrid |
        remote friendly | hybrid onsite remote
    """,
    "pay": """
        salary | pay | salary range | pay range | compensation | comp | comp range | wage | wages | pay rate |
        hourly rate | rate | base salary | base pay | base | tc | total comp | total compensation |
        expected salary | salary expectation | salary expectations | salary estimate | estimated salary |
        annual salary | yearly salary | stipend | package | ctc | salary listed | posted salary | salary posted |
        listed salary | advertised salary | salary offered | salary info | compensation range | hourly pay |
        offer amount | amount offered | offered salary | salary offer |
        remuneration | salary rate | pay salary | salary k | asking salary | day rate | salary benefits | money
    """,
    "pay_min": """
        salary min | min salary | salary low | low salary | minimum salary | salary minimum | pay min | min pay |
        salary from | salary lower | lower salary | salary range low | salary range min | comp min | comp low |
        min comp | minimum pay | pay low | salary floor | low end | salary start | compensation min | lower bound
    """,
    "pay_max": """
        salary max | max salary | salary high | high salary | maximum salary | salary maximum | pay max | max pay |
        salary to | salary upper | upper salary | salary range high | salary range max | comp max | comp high |
        max comp | maximum pay | pay high | salary ceiling | high end | salary end | compensation max | upper bound
    """,
    "pay_currency": "currency | salary currency | pay currency",
    "applied_on": """
        date applied | applied date | applied on | date of application | application date | applied at |
        date submitted | submitted | submitted on | submission date | date of submission | date sent | sent date |
        sent on | apply date | date of applying | app date | when applied | day applied | applied |
        application submitted | application sent | date application submitted | date application sent |
        application submitted date | date applied on | date i applied | submitted date | application submitted on |
        resume sent | cv sent | date resume sent | resume submitted | resume sent date | date cv sent |
        initial application date | application day | submission | submit date | date app submitted |
        application time | applied time | apply attempted at | auto applied at | applied timestamp | date of apply | application sent date |
        first applied | applied when | date apply
    """,
    "saved_on": """
        date saved | saved date | saved on | saved at | date added | added on | date found | found date |
        date discovered | discovered on | added | added at | date bookmarked | bookmarked on | lead date |
        date of lead | date sourced | created at | created on | created | created date | date created |
        creation date | created time | entry date
    """,
    "first_contact_on": """
        first contact | first contact date | 1st contact | 1st contact date | date of first contact | initial contact | initial contact date |
        date contacted | first contacted | first contacted on | date of initial contact | contact initiated |
        first outreach | date of contact | first reached out | outreach date
    """,
    "contacted_on": """
        last contact | last contact date | date of last contact | last contacted | last contacted on |
        last communication | contact date | last touch | last activity | last follow up | last followup |
        last correspondence | last action date | last interaction | latest contact | last spoke | recent contact |
        most recent contact | followed up | followed up on | date followed up | last reply | last email |
        last heard | last heard from | last activity date | last followed up | last message | date last contacted |
        last touchpoint
    """,
    "posted_on": """
        date posted | posted date | posted on | job post date | post date | posting date | posted |
        date of posting | listing date | job posted | job posted date | date listed | published | published on |
        date published | publication date | posted at | job posting date | listed on | job post | date of post
    """,
    "response_on": """
        response date | date of response | response on | responded on | reply date | date of reply |
        date responded | response received | response received date | date init resp | initial response date |
        date of initial response | heard back | heard back on | heard back date | date heard back | response at |
        first response | first response date | date of first response | answer date | date replied | replied on |
        date of answer | reply received |
        feedback date | company response date | date response received | contacted back | date of company response |
        response time stamp
    """,
    "followup_on": """
        action deadline | next follow up on | follow up reminder date | next action by | follow up date |
        followup date | next follow up | next followup | reminder | reminder date | next action date |
        follow up on | follow up by | date to follow up | deadline | due date | due | application deadline |
        closing date | next step date | next steps date | follow up | followup | followup on | next contact |
        next contact date | remind me | apply by | apply before | action date | expiry date | expiration date |
        expires | expires on | next interview date | follow up due | follow up reminder | planned follow up |
        job deadline | scheduled follow up | application due | application due date | close date posting |
        next due | snooze until
    """,
    "closed_on": """
        rejection date | date rejected | rejected on | rejected date | date of rejection | closed on | date closed |
        closed date | close date | closed at | rejected at | rejection received | rejection received date |
        date withdrawn | withdrawn on | end date | ended on | date of closure | denial date | declined date |
        date declined | date denied | final decision date | completed at | decision date | date of decision |
        result date | date of result | outcome date | date of outcome | decided on | decision on
    """,
    "promised_on": """
        answer by | answer promised | reply by | response by | response expected | expected response |
        expected response date | decision by | expected decision | promised | promised answer | will hear by |
        hear back by | expect to hear by | expected answer | response deadline | decision expected
    """,
    "updated_on": """
        updated | last updated | updated on | updated at | last update | last modified | modified | date updated |
        update date | last updated on | last status change | status date | status updated | status update date |
        date of status | status change date | last changed | modified on | modified at | date modified |
        last edited | last edited time | last status update | date of last update | timestamp | last updated date |
        status changed on | status last updated | status as of | as of | last stage change | date of last status |
        date last activity | stage date | date of stage | stage updated | stage changed | stage changed on | stage change date
    """,
    "status": """
        current round | round | list | pipeline | status | application status | current status | job status |
        app status | stage | current stage | state | phase | application stage | application state | status update |
        progress | step | current step | status stage | stage status | hiring stage | pipeline stage |
        status of application | interview status | process status | response status | latest status |
        application progress | where it stands | standing | current state | current phase | interview stage |
        status notes | recruitment stage | hiring status | process stage | status current
    """,
    "outcome": """
        outcome | result | results | final outcome | final result | final status | decision | final decision |
        end result | selected for interview | selected for an interview | application outcome | interview outcome |
        got interview | interview result | application result | accepted rejected | accepted or rejected |
        rejected accepted | verdict | selected | resolution | accept reject | got an interview | conclusion |
        offer rejection | response type | reply type | closed reason | close reason | company response |
        company decision | response result | offer rejected | ending
    """,
    "history": """
        history | status history | stage history | status log | log | timeline | application history |
        activity log | history log | progress history | events | process history | stages log | statuses |
        stage log | change log | activity history | journey | event log | stages | application timeline |
        update history | updates | tracking history | status changes
    """,
    "contact": """
        contact | contacts | contact name | contact person | point of contact | poc | recruiter name |
        recruiter contact | hiring manager name | interviewer | interviewers | interviewer name |
        interviewer names | hr contact | contact info | contact information | contact details | person | people |
        company contact | main contact | recruiter hiring manager | contact at company | who i talked to |
        person contacted | hiring contact | hr name | hr person | names of interviewers | recruiter interviewer |
        key contact | contact person name | linkedin contact | recruiter info | contacted person | recruiter names |
        interview with
    """,
    "contact_email": """
        email | e mail | contact email | email address | recruiter email | contact e mail | email of contact |
        hr email | emails | contact email address | company email | sender email | sender | from email |
        from address | email contact | recruiter email address | hiring manager email
    """,
    "subject": "subject | email subject | subject line | mail subject | message subject | thread subject",
    "notes": """
        notes | note | comments | comment | remarks | remark | details | additional notes | other notes | misc |
        memo | next steps | next step | next action | next actions | action items | to do | todo | interview notes |
        observations | feedback | additional info | additional information | extra notes | information | info |
        thoughts | impressions | my notes | general notes | other | notes comments | comments notes | other info |
        follow up notes | notes feedback | interview feedback | pros | cons | pros cons | last action |
        actions taken | action | actions | summary | questions | reason | rejection reason | reason for rejection |
        why rejected | reasons | job notes | company notes | notes on company | call notes | response notes |
        follow up action | next move | prep notes | preparation | any notes | my comments
    """,
    "lessons": """
        lessons | lessons learned | lesson learned | lesson | learnings | what i learned | takeaways | takeaway |
        retro | retrospective | what went well | what to improve | improvements | reflection | reflections |
        lessons learnt
    """,
    "posting_text": """
        job description | description | jd | posting text | job details | job desc | role description |
        position description | job description text | full description | job summary | requirements |
        job requirements | responsibilities | qualifications | desc | job posting text | key responsibilities |
        skills required | required skills | about the job | job info | ad text
    """,
    "tailored": """
        tailored | customized resume | customised resume | tailored resume | custom resume | resume customized |
        resume customised | resume tailored | customized cv | customised cv | tailored cv | custom cv | cv tailored |
        cv customised | cv customized | tailored application | customized | customised
    """,
    "labels": "tags | tag | labels | label | keywords | hashtags",
    "id": """
        id | uuid | guid | record id | row id | unique id | application id | app id | entry id | _id | notion id |
        internal id | tracking id | identifier | key | page id
    """,
    "event": "event | event type | event name | action type | activity | what happened | activity type | milestone",
    "event_on": """
        event date | date of event | event on | event at | happened on | occurred on | event time | activity date
    """,
    "inbound": """
        who applied | who contacted whom | who reached out | initiated by | contacted by | inbound outbound |
        inbound | outbound inbound | who initiated | direction | inbound or outbound | first contact by |
        who contacted | contacted first by | initiator | they contacted me | reached out by | inbound outreach |
        who reached out first
    """,
    "": """
        contact phone | contact phone number | phone no | application no | app no | req | interview type |
        interview format | contact linkedin | confirmation | confirmation email | confirmation received |
        recd confirmation | acknowledged | acknowledgement | question and answers | resume name | ats score | term |
        season | type of application | interview location | interview link | meeting link | priority | score |
        rating | fit | fit score | match | match score | interest | interest level | excitement | rank | ranking |
        star | stars | favorite | favourite | resume | cv | cover letter | coverletter | resume used |
        resume version | cv version | cover letter used | cover letter sent | resume link | cv link |
        portfolio | documents | attachments | files |
        glassdoor | glassdoor rating | benefits | perks | pto | industry | sector | department | team | division |
        company size | size | employees | seniority | level | experience level | experience | years of experience |
        yoe | experience required | employment type | contract type | contract | full time | part time |
        full time part time | duration | start date | visa | sponsorship | visa sponsorship | clearance required |
        tech stack | stack | technologies | tools | skills | languages | time zone | timezone | username |
        user name | password | login | account login | no | nr | num | number | index | row | row number | s no |
        sno | sl no | sr no | serial | serial no | serial number | # | count | week | month | year | day | days |
        days since | days since applied | days passed | days since application | days waiting | response time |
        time to response | quarter | color | colour | done | check | checked | archived | is archived | active |
        confidence | chance | probability | odds | likelihood | value | growth | mission | values | culture |
        product | product or service | funding | reviews | distance | commute | req id | requisition |
        requisition id | job id | job number | job req id | reference number | ref | ref number | req number |
        job code | posting id | phone number | mobile | telephone number | tel | linkedin | linkedin profile |
        recruiter linkedin | linkedin url | linkedin connection | pdf | report | screenshot | image | logo |
        company linkedin | highlight | thank you sent | thank you note | thank you | followed up yes no |
        application number | questions asked | interview questions | employment | job level | hours |
        hours per week | shift | travel | equity | bonus | stock | sign on bonus | 401k | degree | education | gpa |
        rejection stage | stage of rejection | rejected at stage | category type | company type | interview rounds | number of interviews | rounds | number of rounds |
        no of rounds | cost | ats | ai | easy apply | sponsor | applicants | number of applicants
    """,
}  # fmt: skip

# names that may mean several things: the fields in question, likeliest first; the cells decide
UNSURE_NAMES: Final[dict[str, str]] = {
    "date | dates | day | when | datum | fecha | data | дата | 日期 | dato | tarih | 日付 | 날짜": """
        applied_on event_on updated_on
    """,
    "name | naam | nom | nombre | nome | nazwa | nazev | название": "company title contact",
    "role | roles | job | jobs | stelle | rol | rolle | poste | puesto | funktion": "title role",
    "category | job type | type | kind | kategorie | kategoria | categoria | categorie | typ | tipo | тип | категория | 类型 | 类别":
        "- role work_mode",
    "website | company website | company url | web site | company link | web | homepage | company page | company site | webseite":
        "url source",
    "heard back | response received | responded | replied | reply received | retorno | retour | reactie | odpowiedz | odpoved |"
    " reaktion | response | reply | answer | initial response | antwort | ruckmeldung | reponse | respuesta | resposta | risposta | ответ":
        "response_on outcome status stage notes",
    "recruiter | hr | hiring manager | headhunter | agency | recruteur | reclutador | recrutador | rekruter | рекрутер | hr manager":
        "stage contact",
    "phone | telephone | telefon | telefono | telefone | telephon | telefoon | телефон": "stage",
    "interview | interviews | interview date | date of interview | interview on | interview at | interview time | interview dates |"
    " interview date time | interview scheduled | date interviewed": "stage notes",
    "offer | offers | offer date | date of offer | offer on | offer received": "stage pay",
    "follow up | followup | follow ups": "followup_on",
    "method | application method | method of application | apply method | bewerbungsart | mode de candidature":
        "source",
    "application type | bewerbungsweg": "source",
    "referral | referred | referral yes no": "referrer",
    "salary currency": "pay_currency",
    "work type | remote": "work_mode",
    "applied | submitted | application | applications | apply | sent": "applied_on status stage",
    "rejected | rejection | reject": "closed_on outcome stage",
    "contacted | contacted on": "first_contact_on stage",
    "location type": "work_mode location",
    "posting | job posting | job listing | listing | job ad | advert | job advert | ad": "url posting_text",
    "target | destination": "to role",
    "origin": "from source",
    "action | actions | update | entry": "notes event",
    "next | next step | next steps | next action": "notes followup_on",
    "stage | phase": "status",
    "reference | ref": "referrer",
    "details | info | information": "notes posting_text",
    "posted | job post": "posted_on",
    "saved | added | created": "saved_on",
    "comments | notes": "notes",
    "updates": "history notes",
    "reminder": "followup_on notes",
}  # fmt: skip

PAIRS: Final = (
    ("source", "target"), ("from", "to"), ("source", "destination"), ("origin", "destination"), ("from stage", "to stage"),
    ("from status", "to status"), ("previous stage", "next stage"), ("old status", "new status"), ("von", "nach"),
    ("de", "a"), ("start", "end"), ("previous status", "new status"), ("before", "after"), ("from state", "to state"),
)  # fmt: skip
