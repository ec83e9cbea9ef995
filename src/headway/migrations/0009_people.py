"""People: more of companies and contacts, what was said with them, messages.

SQLite makes the tables of companies and contacts anew for their columns and would lose the triggers of the search box,
so that these are put aside meanwhile.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from headway.migrations._search import bring_back, put_aside


class Migration(migrations.Migration):
    dependencies = [
        ("headway", "0008_interviews"),
    ]

    operations = [
        migrations.RunPython(put_aside, migrations.RunPython.noop),
        migrations.AddField(
            model_name="company",
            name="links",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="company",
            name="email",
            field=models.CharField(blank=True, default="", max_length=320),
        ),
        migrations.AddField(
            model_name="company",
            name="phone",
            field=models.CharField(blank=True, default="", max_length=100),
        ),
        migrations.AddField(
            model_name="company",
            name="address",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="contact",
            name="title",
            field=models.CharField(blank=True, default="", max_length=300),
        ),
        migrations.AddField(
            model_name="contact",
            name="since",
            field=models.CharField(blank=True, default="", max_length=10),
        ),
        migrations.AddField(
            model_name="contact",
            name="phone",
            field=models.CharField(blank=True, default="", max_length=100),
        ),
        migrations.AddField(
            model_name="contact",
            name="address",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="contact",
            name="links",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="contact",
            name="also",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="contact",
            name="known",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "Not said"),
                    ("colleague", "Colleague"),
                    ("fellow_student", "Studied together"),
                    ("friend", "Friend"),
                    ("family", "Family"),
                    ("event", "Met at an event"),
                    ("online", "Met online"),
                    ("recruiter", "Recruiter"),
                    ("introduced", "Introduced by somebody"),
                    ("interviewer", "Interviewed me"),
                    ("other", "Other"),
                ],
                default="",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="contact",
            name="strength",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "Not said"),
                    ("slight", "Hardly know each other"),
                    ("good", "Know each other well"),
                    ("close", "Would vouch for me"),
                ],
                default="",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="contact",
            name="rhythm_days",
            field=models.IntegerField(null=True, blank=True),
        ),
        migrations.AddField(
            model_name="contact",
            name="next_on",
            field=models.DateField(null=True, blank=True),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(("rhythm_days", None), ("rhythm_days__gt", 0), _connector="OR"),
                name="rhythm_makes_sense",
            ),
        ),
        migrations.CreateModel(
            name="CompanyAlias",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "company",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="aliases", to="headway.company"
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                ("key", models.CharField(max_length=300)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("owner", "key"), name="one_alias_a_name")],
            },
        ),
        migrations.CreateModel(
            name="DoNotApply",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "company",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="do_not_apply", to="headway.company"
                    ),
                ),
                ("said_at", models.DateTimeField()),
                (
                    "said_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("why", models.TextField(blank=True, default="")),
            ],
        ),
        migrations.CreateModel(
            name="Position",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="positions", to="headway.contact"
                    ),
                ),
                (
                    "company",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="positions", to="headway.company"
                    ),
                ),
                ("title", models.CharField(blank=True, default="", max_length=300)),
                ("since", models.CharField(blank=True, default="", max_length=10)),
                ("until", models.CharField(blank=True, default="", max_length=10)),
                ("still", models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name="Interaction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="interactions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="interactions",
                        to="headway.contact",
                    ),
                ),
                (
                    "company",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="interactions",
                        to="headway.company",
                    ),
                ),
                (
                    "opportunity",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="interactions",
                        to="headway.opportunity",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("email", "E-mail"),
                            ("call", "Call"),
                            ("message", "Message"),
                            ("coffee", "Coffee"),
                            ("event", "Event"),
                            ("introduction", "Introduction"),
                            ("in_person", "In person"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        choices=[("by_me", "From me"), ("by_them", "From them"), ("both", "Both ways")], max_length=10
                    ),
                ),
                ("day", models.IntegerField(null=True, blank=True)),
                (
                    "exactness",
                    models.CharField(
                        choices=[
                            ("exact", "on"),
                            ("about", "about"),
                            ("before", "before"),
                            ("unknown", "on an unknown day"),
                        ],
                        default="exact",
                        max_length=10,
                    ),
                ),
                ("said", models.TextField(blank=True, default="")),
                ("next_step", models.CharField(blank=True, default="", max_length=500)),
                ("next_on", models.DateField(null=True, blank=True)),
                ("next_done_on", models.DateField(null=True, blank=True)),
                ("recorded_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("day", None), ("exactness", "unknown")),
                            models.Q(("day__isnull", False), models.Q(("exactness", "unknown"), _negated=True)),
                            _connector="OR",
                        ),
                        name="interaction_day_or_unknown",
                    )
                ],
                "indexes": [
                    models.Index(fields=["owner", "-day", "-id"], name="interaction_news"),
                    models.Index(fields=["contact", "day"], name="interaction_contact"),
                ],
            },
        ),
        migrations.CreateModel(
            name="MessageTemplate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="message_templates",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("built_in", models.CharField(blank=True, default="", max_length=20)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("first_outreach", "First outreach"),
                            ("follow_up", "Follow-up"),
                            ("thank_you", "Thank-you"),
                            ("after_rejection", "Answer to a rejection"),
                            ("introduction", "Ask for an introduction"),
                            ("offer_nudge", "Offer nudge"),
                            ("stay_in_touch", "Stay in touch"),
                            ("own", "Other"),
                        ],
                        default="own",
                        max_length=20,
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                ("subject", models.CharField(blank=True, default="", max_length=300)),
                ("body", models.TextField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("built_in", ""), _negated=True),
                        fields=("owner", "built_in"),
                        name="one_in_its_place",
                    )
                ],
            },
        ),
        migrations.RunPython(bring_back, migrations.RunPython.noop),
    ]
