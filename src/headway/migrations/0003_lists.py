"""Indexes of the lists: what the filters count, and the latest news first."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("headway", "0002_search"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="opportunity",
            name="opportunity_standing",
        ),
        migrations.AddIndex(
            model_name="opportunity",
            index=models.Index(
                fields=["search", "stage", "outcome", "role", "source", "work_mode"], name="opportunity_standing"
            ),
        ),
        migrations.AddIndex(
            model_name="opportunity",
            index=models.Index(fields=["search", "-last_day", "-id"], name="opportunity_news"),
        ),
        migrations.AddIndex(
            model_name="opportunity",
            index=models.Index(fields=["search", "stage", "-last_day", "-id"], name="opportunity_board"),
        ),
        migrations.AddIndex(
            model_name="opportunity",
            index=models.Index(fields=["search", "company"], name="opportunity_company"),
        ),
        migrations.AddIndex(
            model_name="opportunity",
            index=models.Index(fields=["search", "url"], name="opportunity_link"),
        ),
    ]
