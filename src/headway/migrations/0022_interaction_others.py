"""More than one contact may take part in an interaction."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("headway", "0021_search_aliases")]

    operations = [
        migrations.AddField(
            "interaction", "others", models.ManyToManyField("headway.contact", related_name="joined", blank=True)
        ),
    ]
