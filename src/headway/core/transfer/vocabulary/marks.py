"""What stands in the cells of a yes/no matrix, in many languages."""

from typing import Final

YES: Final = """
    y yes yep yeah x xx 1 t true done ok okay completed complete passed pass cleared qualified received attended ja j wahr erledigt bestanden
    oui o vrai fait si s sim verdadero verdadeiro hecho feito vero fatto tak prawda ano pravda да д есть так evet var
    是 有 对 已 完成 はい 済 有り 네 예
"""
NO: Final = """
    n no nope 0 f false none failed fail nein falsch non faux nao falso nee onwaar nie falsz ne nepravda нет н ні hayir yok
    nej 否 无 没有 没 不 いいえ 無 아니요
"""
GHOSTED: Final = "g gh ghost ghosted ghosting"
YES_SIGNS: Final = "✓✔✅☑👍🟢⭕◯○●🎉"
NO_SIGNS: Final = "✗✘❌✖🚫⛔👎🔴×☒"
GHOST_SIGNS: Final = "👻"
