"""Flask-Security as its documentation sets it up, with its own templates; texts are posted to a receiver.

Usage: flask_security_too.py <database file> <receiver URL> <username> <password>. Prints the port that it listens on.
"""

import json
import sys
import urllib.request
from wsgiref.simple_server import WSGIRequestHandler, make_server

from flask import Flask, render_template_string
from flask_security import (
    Security,
    SmsSenderBaseClass,
    SmsSenderFactory,
    SQLAlchemyUserDatastore,
    auth_required,
    hash_password,
)
from flask_security.models import fsqla_v3
from flask_sqlalchemy import SQLAlchemy

database, receiver, username, password = sys.argv[1:]


class Receiver(SmsSenderBaseClass):
    """An SMS gateway, as Flask-Security wants one."""

    def send_sms(self, from_number, to_number, msg):
        body = json.dumps({"to": to_number, "text": msg}).encode()
        urllib.request.urlopen(urllib.request.Request(receiver, body, method="POST"))


SmsSenderFactory.senders["receiver"] = Receiver

app = Flask(__name__)
app.config.update(
    SECRET_KEY="only for tests",
    SECURITY_PASSWORD_SALT="only for tests",
    SECURITY_PASSWORD_HASH="pbkdf2_sha512",
    SECURITY_PASSWORD_SINGLE_HASH=["pbkdf2_sha512"],
    SECURITY_RECOVERABLE=True,
    SECURITY_REGISTERABLE=True,
    SECURITY_TWO_FACTOR=True,
    SECURITY_TWO_FACTOR_ENABLED_METHODS=["authenticator", "sms"],
    SECURITY_TOTP_SECRETS={"1": "only for tests, and long enough"},
    SECURITY_TOTP_ISSUER="tests",
    SECURITY_SMS_SERVICE="receiver",
    SECURITY_PHONE_REGION_DEFAULT="US",
    SQLALCHEMY_DATABASE_URI=f"sqlite:///{database}",
)
db = SQLAlchemy(app)
fsqla_v3.FsModels.set_db_info(db)


class Role(db.Model, fsqla_v3.FsRoleMixin):
    pass


class User(db.Model, fsqla_v3.FsUserMixin):
    pass


users = SQLAlchemyUserDatastore(db, User, Role)
Security(app, users)


@app.route("/")
@auth_required()
def home():
    return render_template_string("Hello {{ current_user.email }}")


class Quiet(WSGIRequestHandler):
    def log_message(self, *args):
        pass


with app.app_context():
    db.create_all()
    users.create_user(email=username, password=hash_password(password))
    db.session.commit()
with make_server("127.0.0.1", 0, app, handler_class=Quiet) as server:
    print(server.server_port, flush=True)
    server.serve_forever()
