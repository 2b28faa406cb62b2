"""The guards as they are now: nothing is replaced by its row id either."""

from django.db import migrations

from zhunsheng.ledger import guards


def forward(apps, editor):
    guards.install(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("ledger", "0003_signed_heads")]
    operations = [migrations.RunPython(forward, migrations.RunPython.noop)]
