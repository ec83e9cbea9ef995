import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("headway", "0015_documents"),
    ]

    operations = [
        migrations.CreateModel(
            name="Offer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(blank=True, default="", max_length=300)),
                ("currency", models.CharField(blank=True, default="", max_length=3)),
                ("base", models.IntegerField(null=True)),
                (
                    "period",
                    models.CharField(
                        choices=[
                            ("year", "a year"),
                            ("month", "a month"),
                            ("week", "a week"),
                            ("day", "a day"),
                            ("hour", "an hour"),
                        ],
                        default="year",
                        max_length=10,
                    ),
                ),
                ("payments", models.SmallIntegerField(null=True)),
                ("hours", models.FloatField(null=True)),
                ("bonus", models.IntegerField(null=True)),
                ("bonus_percent", models.FloatField(null=True)),
                ("equity", models.IntegerField(null=True)),
                ("vesting_years", models.FloatField(null=True)),
                ("cliff_months", models.SmallIntegerField(null=True)),
                ("sign_on", models.IntegerField(null=True)),
                ("benefits", models.JSONField(blank=True, default=list)),
                ("leave_days", models.SmallIntegerField(null=True)),
                ("place", models.CharField(blank=True, default="", max_length=300)),
                (
                    "work_mode",
                    models.CharField(
                        blank=True,
                        choices=[("", "Not said"), ("on_site", "On site"), ("hybrid", "Hybrid"), ("remote", "Remote")],
                        default="",
                        max_length=10,
                    ),
                ),
                ("start_on", models.DateField(null=True)),
                ("made_on", models.DateField()),
                ("written_on", models.DateField(null=True)),
                ("deadline_on", models.DateField(null=True)),
                ("counter_ask", models.TextField(blank=True, default="")),
                ("counter_why", models.TextField(blank=True, default="")),
                ("counter_sent_on", models.DateField(null=True)),
                ("notes", models.TextField(blank=True, default="")),
                (
                    "decision",
                    models.CharField(
                        blank=True,
                        choices=[("accepted", "Accepted"), ("declined", "Declined"), ("lapsed", "Lapsed")],
                        default="",
                        max_length=10,
                    ),
                ),
                ("decided_on", models.DateField(null=True)),
                ("made_at", models.DateTimeField()),
                (
                    "contact",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="headway.contact"
                    ),
                ),
                (
                    "opportunity",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="offers",
                        to="headway.opportunity",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="offers", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="OfferLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField()),
                ("side", models.CharField(choices=[("me", "You"), ("them", "They")], max_length=10)),
                ("said", models.TextField()),
                (
                    "offer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="lines", to="headway.offer"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="OfferScore",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("value", models.SmallIntegerField()),
                (
                    "criterion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="headway.criterion"
                    ),
                ),
                (
                    "offer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scores", to="headway.offer"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Rate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("currency", models.CharField(max_length=3)),
                ("into", models.CharField(max_length=3)),
                ("rate", models.FloatField()),
                ("on", models.DateField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_on", None), ("decision", "")),
                    models.Q(models.Q(("decision", ""), _negated=True), ("decided_on__isnull", False)),
                    _connector="OR",
                ),
                name="offer_decision_has_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.UniqueConstraint(
                condition=models.Q(("opportunity", None)), fields=("owner",), name="one_job_now"
            ),
        ),
        migrations.AddConstraint(
            model_name="offerscore",
            constraint=models.UniqueConstraint(fields=("offer", "criterion"), name="one_offer_score_a_criterion"),
        ),
        migrations.AddConstraint(
            model_name="offerscore",
            constraint=models.CheckConstraint(
                condition=models.Q(("value__gte", 0), ("value__lte", 5)), name="offer_score_0_to_5"
            ),
        ),
        migrations.AddConstraint(
            model_name="rate",
            constraint=models.UniqueConstraint(fields=("owner", "currency", "into"), name="one_rate_a_pair"),
        ),
        migrations.AddConstraint(
            model_name="rate",
            constraint=models.CheckConstraint(condition=models.Q(("rate__gt", 0)), name="rate_above_nothing"),
        ),
    ]
