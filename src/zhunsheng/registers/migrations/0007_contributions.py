"""What matters add to the figures lies in the order it is summed in."""

import django.db.models.deletion
from django.db import migrations, models

from zhunsheng.registers import contributions

_KEPT = 'organ_id, figure, "on", matter, amount, dimensions, acts'


def forward(apps, editor):
    shape = contributions.POSTGRES if editor.connection.vendor == "postgresql" else contributions.SQLITE
    editor.execute(f"CREATE TEMPORARY TABLE contributed AS SELECT id, {_KEPT} FROM {contributions.TABLE}")
    editor.execute(f"DROP TABLE {contributions.TABLE}")
    editor.execute(shape)
    editor.execute(
        f"INSERT INTO {contributions.TABLE} ({_KEPT}, place)"
        f" SELECT {_KEPT}, row_number() OVER (PARTITION BY matter ORDER BY id) - 1 FROM contributed"
    )
    editor.execute("DROP TABLE contributed")
    editor.execute(contributions.BY_MATTER)


class Migration(migrations.Migration):
    dependencies = [("registers", "0006_alone"), ("people", "0002_set_day")]
    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunPython(forward, migrations.RunPython.noop)],
            state_operations=[
                migrations.DeleteModel("ContributionRow"),
                migrations.CreateModel(
                    name="ContributionRow",
                    fields=[
                        (
                            "pk",
                            models.CompositePrimaryKey(
                                "organ_id",
                                "figure",
                                "on",
                                "matter",
                                "place",
                                blank=True,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("matter", models.CharField(max_length=32)),
                        ("figure", models.CharField(max_length=60)),
                        ("on", models.DateField()),
                        ("place", models.IntegerField()),
                        ("amount", models.BigIntegerField()),
                        ("dimensions", models.JSONField()),
                        ("acts", models.JSONField()),
                        (
                            "organ",
                            models.ForeignKey(
                                db_index=False, on_delete=django.db.models.deletion.PROTECT, to="people.organ"
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registers_contribution",
                        "indexes": [models.Index(fields=["matter"], name="contribution_matter")],
                    },
                ),
            ],
        )
    ]
