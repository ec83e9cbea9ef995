"""Saved views stand in an order of the person's own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("headway", "0017_confirmations")]

    operations = [
        migrations.AddField("savedview", "rank", models.PositiveSmallIntegerField(default=0)),
    ]
