"""The search table."""

from django.db import migrations

from zhunsheng.registers import search


def forward(apps, editor):
    statement = search.POSTGRES if editor.connection.vendor == "postgresql" else search.SQLITE
    editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("registers", "0001_initial")]
    operations = [migrations.RunPython(forward, migrations.RunPython.noop)]
