"""Towns and countries that often stand in a location column: enough to know such a column, not an atlas."""

from typing import Final

PLACES: Final = """
    usa | us | united states | uk | united kingdom | england | scotland | ireland | canada | australia | new zealand | germany |
    deutschland | austria | österreich | switzerland | schweiz | suisse | france | spain | españa | portugal | italy | italia |
    netherlands | nederland | belgium | belgië | belgique | poland | polska | czech republic | czechia | česko | russia | россия |
    ukraine | україна | turkey | türkiye | sweden | sverige | norway | denmark | finland | india | china | 中国 | japan | 日本 |
    korea | singapore | hong kong | brazil | brasil | mexico | méxico | argentina | chile | colombia | peru | israel | uae |
    dubai | europe | eu | emea | north america | apac | new york | new york city | nyc | brooklyn | manhattan | san francisco |
    sf | bay area | los angeles | la | seattle | austin | boston | chicago | denver | portland | atlanta | miami | dallas |
    houston | philadelphia | washington | washington dc | dc | san diego | san jose | palo alto | mountain view | phoenix |
    minneapolis | detroit | pittsburgh | salt lake city | raleigh | charlotte | nashville | toronto | vancouver | montreal |
    montréal | ottawa | calgary | sydney | melbourne | brisbane | perth | adelaide | auckland | wellington | london | manchester
    | birmingham | leeds | bristol | edinburgh | glasgow | cambridge | oxford | dublin | cork | berlin | münchen | munich |
    hamburg | köln | cologne | frankfurt | frankfurt am main | stuttgart | düsseldorf | leipzig | dresden | hannover | nürnberg |
    bremen | essen | dortmund | bonn | karlsruhe | mannheim | freiburg | wien | vienna | graz | linz | salzburg | zürich | zurich
    | genf | geneva | genève | basel | bern | lausanne | paris | lyon | marseille | toulouse | nantes | bordeaux | lille | nice |
    strasbourg | rennes | montpellier | grenoble | madrid | barcelona | valencia | sevilla | málaga | bilbao | lisboa | lisbon |
    porto | braga | coimbra | são paulo | rio de janeiro | belo horizonte | curitiba | porto alegre | florianópolis | recife |
    amsterdam | rotterdam | utrecht | den haag | eindhoven | groningen | brussel | brussels | bruxelles | antwerpen | gent |
    milano | milan | roma | rome | torino | bologna | napoli | firenze | verona | padova | genova | warszawa | warsaw | kraków |
    krakow | wrocław | wroclaw | gdańsk | poznań | łódź | katowice | praha | prague | brno | ostrava | plzeň | москва | moscow |
    санкт-петербург | спб | питер | екатеринбург | новосибирск | казань | київ | киев | kyiv | львів | харків | istanbul |
    ankara | izmir | stockholm | göteborg | malmö | oslo | copenhagen | københavn | helsinki | bangalore | bengaluru | mumbai |
    delhi | new delhi | gurgaon | gurugram | noida | hyderabad | pune | chennai | kolkata | ahmedabad | 北京 | 上海 | 深圳 | 广州 |
    杭州 | 成都 | 南京 | 武汉 | 苏州 | 西安 | 厦门 | 珠海 | 香港 | 台北 | 東京 | 東京都 | 大阪 | 京都 | 名古屋 | 福岡 | 서울 | 판교 |
    부산 | tokyo | osaka | beijing | shanghai | shenzhen | seoul | taipei | mexico city | cdmx | ciudad de méxico | guadalajara
    | monterrey | buenos aires | santiago | bogotá | medellín | lima | tel aviv | abu dhabi | cairo | lagos | nairobi |
    cape town | johannesburg | manila | jakarta | kuala lumpur | bangkok | budapest | bucharest | sofia | athens | vilnius |
    riga | tallinn | belgrade | zagreb | ljubljana | bratislava | luxembourg
"""
