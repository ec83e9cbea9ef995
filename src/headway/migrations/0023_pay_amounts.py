"""The pay of an opportunity has cents."""

from django.db import migrations

from headway.migrations._search import rebuilding
from headway.models.base import AmountField


class Migration(migrations.Migration):
    dependencies = [("headway", "0022_interaction_others")]
    operations = rebuilding(
        migrations.AlterField("opportunity", "pay_min", AmountField(null=True)),
        migrations.AlterField("opportunity", "pay_max", AmountField(null=True)),
    )
