"""Wordings that say that a cell holds nothing."""

from typing import Final

BLANKS: Final = """
    na | n a | none | null | nil | nan | nat | tbd | tba | tbc | unknown | not available | not applicable | not
    given | not specified | undefined | unspecified | empty | blank | k a | keine angabe | unbekannt | nicht
    bekannt | s o | sans objet | non renseigne | inconnu | nc | n c | n d | nd | s d | sin datos | desconocido |
    nao informado | desconhecido | n v t | nvt | onbekend | sconosciuto | nie dotyczy | nieznany | neuvedeno |
    neznamo | нет данных | неизвестно | н д | 未知 | 无 | 暂无 | 不详 | unbestimmt | no date | no data | to be
    determined | to be confirmed | to be announced | kein datum | ref | value | div 0
"""
