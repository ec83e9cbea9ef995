"""Conversations with contacts: the ledger's second pipeline, with its stages in every job search there is."""

import django.db.models.deletion
from django.apps.registry import Apps as StateApps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

STAGES = ("To contact", "Sent", "Replied", "Met", "Introduced", "Led to an opportunity")
OUTCOMES = [
    ("accepted", "Accepted"),
    ("rejected", "Rejected"),
    ("withdrawn", "Withdrawn"),
    ("no_reply", "No reply"),
    ("position_closed", "Position closed"),
    ("offer_declined", "Offer declined"),
]
ONE_OWNER = models.Q(
    models.Q(("opportunity", None), ("outreach__isnull", False)),
    models.Q(("opportunity__isnull", False), ("outreach", None)),
    _connector="OR",
)


def add_stages(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Give every job search the stages of a conversation."""
    stage = apps.get_model("headway", "Stage")
    searches = apps.get_model("headway", "JobSearch").objects.order_by("id").values_list("id", flat=True)
    stage.objects.bulk_create(
        stage(search_id=search_id, pipeline="outreach", name=name, rank=number, number=number)
        for search_id in searches
        for number, name in enumerate(STAGES)
    )


class Migration(migrations.Migration):
    dependencies = [
        ("headway", "0009_people"),
    ]

    operations = [
        migrations.CreateModel(
            name="Outreach",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("topic", models.CharField(blank=True, default="", max_length=300)),
                ("created_at", models.DateTimeField()),
                ("version", models.IntegerField(default=1)),
                ("stage_day", models.IntegerField(null=True)),
                ("outcome", models.CharField(blank=True, choices=OUTCOMES, default="", max_length=20)),
                ("outcome_day", models.IntegerField(null=True)),
                ("sent_day", models.IntegerField(null=True)),
                ("last_day", models.IntegerField(null=True)),
                (
                    "company",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="outreach",
                        to="headway.company",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="outreach",
                        to="headway.contact",
                    ),
                ),
                (
                    "made_in",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="outreach_made", to="headway.batch"
                    ),
                ),
                (
                    "opportunity",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="outreach",
                        to="headway.opportunity",
                    ),
                ),
                (
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="outreach", to="headway.jobsearch"
                    ),
                ),
                (
                    "stage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="talking", to="headway.stage"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["search", "stage", "outcome"], name="outreach_standing"),
                    models.Index(fields=["search", "sent_day"], name="outreach_sent"),
                    models.Index(fields=["search", "-last_day", "-id"], name="outreach_news"),
                ],
            },
        ),
        migrations.AlterField(
            model_name="historyline",
            name="opportunity",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="history",
                to="headway.opportunity",
            ),
        ),
        migrations.AddField(
            model_name="historyline",
            name="outreach",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="history",
                to="headway.outreach",
            ),
        ),
        migrations.AddConstraint(
            model_name="historyline",
            constraint=models.UniqueConstraint(
                condition=models.Q(("outreach__isnull", False)),
                fields=("outreach", "place"),
                name="one_outreach_line_a_place",
            ),
        ),
        migrations.AddConstraint(
            model_name="historyline",
            constraint=models.CheckConstraint(condition=ONE_OWNER, name="line_of_one_pipeline"),
        ),
        migrations.AlterField(
            model_name="binentry",
            name="opportunity",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="bin_entry",
                to="headway.opportunity",
            ),
        ),
        migrations.AddField(
            model_name="binentry",
            name="outreach",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="bin_entry",
                to="headway.outreach",
            ),
        ),
        migrations.AddConstraint(
            model_name="binentry",
            constraint=models.CheckConstraint(condition=ONE_OWNER, name="bin_entry_of_one_pipeline"),
        ),
        migrations.AddField(
            model_name="interaction",
            name="outreach",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="interactions",
                to="headway.outreach",
            ),
        ),
        migrations.RunPython(add_stages, migrations.RunPython.noop, elidable=True),
    ]
