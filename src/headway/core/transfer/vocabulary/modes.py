"""Words for where the work is done."""

from typing import Final

REMOTE: Final = """
    remote | remotely | fully remote | full remote | 100% remote | remote first | work from home | wfh | home based | telework |
    telecommute | telecommuting | virtual | anywhere | distributed | homeoffice | home office | 100% homeoffice | fernarbeit |
    telearbeit | mobiles arbeiten | teletravail | a distance | distanciel | full remoto | remoto | teletrabajo | a distancia |
    desde casa | home office 100% | trabalho remoto | teletrabalho | thuiswerken | op afstand | thuis | da remoto | telelavoro |
    smart working | da casa | zdalna | zdalnie | praca zdalna | zdalny | w pełni zdalnie | na dálku | z domova | práce z domova |
    удаленно | удаленка | удалённо | удаленная работа | дистанционно | віддалено | 远程 | 居家办公 | 在家办公 | リモート |
    フルリモート | 在宅 | 원격 | 재택 | uzaktan | distans | på distans
"""
HYBRID: Final = """
    hybrid | hybride | hibrido | hibrida | híbrido | ibrido | ibrida | hybridowa | hybrydowa | hybrydowo | hybrydowy | hybrydowe |
    hybridní | hybridně | гибрид | гибридный | гибридно | гибридный формат | гібрид | mixte | mixto | misto | mixed |
    partly remote | partially remote | part remote | flexible | flex | teilweise remote | teilweise homeoffice | semi presencial |
    semipresencial | 混合 | 混合办公 | ハイブリッド | 一部リモート | 하이브리드 | hibrit
"""
ON_SITE: Final = """
    on site | onsite | in office | in person | office | on premises | on prem | in the office | in house | on location | f2f |
    vor ort | präsenz | büro | im büro | im office | sur site | présentiel | sur place | au bureau | presencial | en oficina |
    oficina | en sitio | no escritório | op kantoor | op locatie | kantoor | in sede | in presenza | in ufficio | stacjonarnie |
    stacjonarna | stacjonarny | w biurze | na miejscu | biuro | v kanceláři | na místě | prezenčně | в офисе | офис | очно |
    на месте | в офісі | 现场 | 办公室 | 坐班 | 现场办公 | 出社 | オフィス | 出勤 | 출근 | 상주 | ofis | ofiste | på plats
"""
