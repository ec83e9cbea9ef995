import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("headway", "0014_qualifying"),
    ]

    operations = [
        migrations.CreateModel(
            name="Content",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("hash", models.CharField(max_length=64)),
                ("data", models.BinaryField()),
                ("made_at", models.DateTimeField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("resume", "Résumé"),
                            ("letter", "Cover letter"),
                            ("portfolio", "Portfolio"),
                            ("other", "Other document"),
                        ],
                        max_length=20,
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                ("note", models.TextField(blank=True, default="")),
                ("link", models.CharField(blank=True, default="", max_length=2000)),
                ("file_name", models.CharField(blank=True, default="", max_length=300)),
                (
                    "media_type",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("application/pdf", "PDF"),
                            ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"),
                            ("text/markdown", "Markdown"),
                            ("text/plain", "Text"),
                        ],
                        default="",
                        max_length=100,
                    ),
                ),
                ("size", models.IntegerField(default=0)),
                ("text", models.TextField(blank=True, default="", max_length=200000)),
                ("added_on", models.DateField()),
                ("made_at", models.DateTimeField()),
                ("put_away_on", models.DateField(null=True)),
                (
                    "content",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="headway.content",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="documents",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="children",
                        to="headway.document",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="DocumentReview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("by", models.CharField(max_length=300)),
                ("sent_on", models.DateField()),
                ("said_on", models.DateField(null=True)),
                ("said", models.TextField(blank=True, default="")),
                (
                    "contact",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="headway.contact"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reviews", to="headway.document"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Sending",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(null=True)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.RESTRICT, related_name="sendings", to="headway.document"
                    ),
                ),
                (
                    "opportunity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sendings", to="headway.opportunity"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Tailoring",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("tailored", models.BooleanField()),
                ("said_at", models.DateTimeField()),
                (
                    "opportunity",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="tailoring", to="headway.opportunity"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="content",
            constraint=models.UniqueConstraint(fields=("owner", "hash"), name="one_content_a_hash"),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="document_has_a_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="sending",
            constraint=models.UniqueConstraint(fields=("opportunity", "document"), name="one_sending_a_version"),
        ),
    ]
