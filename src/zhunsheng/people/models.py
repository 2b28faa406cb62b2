"""Organs, departments, accounts and the posts they hold from a day to a day."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q, QuerySet

from zhunsheng.kernel.posts import Post


class Organ(models.Model):
    """A body that keeps matters here. ``kind`` is fixed in its first act: real 正式, sample 示例, drill 演练.

    ``day`` is the day a sample or drill office has set its clock to; a real one has none.
    """

    key = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=120)
    code = models.CharField(max_length=20)
    kind = models.CharField(max_length=10)
    district = models.CharField(max_length=120, default="")
    bureau = models.CharField(max_length=120, default="")
    day = models.DateField(null=True)

    def __str__(self) -> str:
        return self.name

    @property
    def real(self) -> bool:
        """Whether what is done here counts in the world."""
        return self.kind == "real"


class Department(models.Model):
    """A department of an organ."""

    organ = models.ForeignKey(Organ, on_delete=models.PROTECT)
    name = models.CharField(max_length=60)

    class Meta:
        """One name once in an organ."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["organ", "name"], name="department_once")]

    def __str__(self) -> str:
        return self.name


class Accounts(BaseUserManager["Account"]):
    """Makes accounts, and reads each with its organ, which nearly everything asks for."""

    def get_queryset(self) -> QuerySet[Account]:
        """Every account with its organ."""
        return super().get_queryset().select_related("organ")

    def create_user(self, username: str, password: str | None, **more: Any) -> Account:
        """A new account; without a password nobody can log in yet."""
        account = self.model(username=username, **more)
        account.set_password(password)
        account.save()
        return account


class Account(AbstractBaseUser):
    """A person who logs in. Rights come from posts alone."""

    username = models.CharField("登录名", max_length=60, unique=True)
    name = models.CharField("姓名", max_length=60)
    organ = models.ForeignKey(Organ, on_delete=models.PROTECT, related_name="accounts")
    is_active = models.BooleanField(default=True)
    must_change_password = models.BooleanField(default=True)
    language = models.CharField(max_length=10, default="zh-hans")

    objects = Accounts()
    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name

    def posts_on(self, day: date) -> frozenset[Post]:
        """The posts held on a day."""
        return frozenset(Post(each.post) for each in PostHeld.objects.filter(account=self).on(day))


class PostsHeld(QuerySet["PostHeld"]):
    """Posts by day."""

    def on(self, day: date) -> PostsHeld:
        """Those held on ``day``."""
        return self.filter(Q(until__isnull=True) | Q(until__gte=day), since__lte=day)


class PostHeld(models.Model):
    """A post held by an account from a day to a day; ``body`` names a guest's own organ; ``stands_in`` whose post."""

    organ = models.ForeignKey(Organ, on_delete=models.PROTECT)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="posts_held")
    post = models.CharField("岗位", max_length=30, choices=[(post.value, post.label) for post in Post])
    department = models.ForeignKey(Department, null=True, blank=True, on_delete=models.PROTECT)
    body = models.CharField("所属单位", max_length=120, default="", blank=True)
    since = models.DateField("起")
    until = models.DateField("止", null=True, blank=True)
    stands_in = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.PROTECT, related_name="stood_in_for", verbose_name="代行"
    )

    objects = PostsHeld.as_manager()

    class Meta:
        """Found by account and by organ."""

        indexes: ClassVar = [models.Index(fields=["organ", "post"])]

    def __str__(self) -> str:
        return f"{self.account} {Post(self.post).label}"


class Log(models.Model):
    """What administrators did and who came in: kept, never shown to the two others, never altered."""

    organ = models.ForeignKey(Organ, null=True, on_delete=models.PROTECT)
    at = models.DateTimeField(auto_now_add=True)
    account = models.CharField(max_length=60)
    what = models.CharField(max_length=40)
    about = models.CharField(max_length=200, default="")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.account} {self.what}"
