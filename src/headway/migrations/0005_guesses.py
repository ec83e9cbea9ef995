import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("headway", "0004_tokens"),
    ]

    operations = [
        migrations.CreateModel(
            name="StartingGuess",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("share", models.FloatField()),
                ("worth", models.FloatField()),
                ("reply_days", models.IntegerField()),
                ("horizon", models.IntegerField()),
                (
                    "stage",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="guess", to="headway.stage"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("horizon__gt", 0),
                            ("reply_days__gt", 0),
                            ("share__gt", 0),
                            ("share__lt", 1),
                            ("worth__gt", 0),
                        ),
                        name="guess_makes_sense",
                    )
                ],
            },
        ),
    ]
