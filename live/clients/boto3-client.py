"""boto3, from the package of the system. The environment says the same as to the shell scripts beside it."""

import os
import subprocess
import sys
import urllib.request

import boto3
from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from botocore.exceptions import ClientError

ENDPOINT = os.environ["ENDPOINT"]


def client(service, key=None, secret=None):
    return boto3.client(
        service,
        endpoint_url=ENDPOINT,
        region_name="us-east-1",
        aws_access_key_id=key or os.environ["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=secret or os.environ["AWS_SECRET_ACCESS_KEY"],
        config=Config(s3={"addressing_style": "path"}, signature_version="v4" if service != "s3" else "s3v4"),
    )


def refused(code, call, **arguments):
    """The call must be refused with this code."""
    try:
        call(**arguments)
    except ClientError as error:
        if error.response["Error"]["Code"] != code:
            raise
        return
    sys.exit(f"should have been refused with {code}: {arguments}")


def opened(key, **more):
    return s3.get_object(Bucket="boto", Key=key, **more)["Body"].read()


s3, kms = client("s3"), client("kms")
nobody_s3, nobody_kms = (client(each, os.environ["NOBODY_ID"], os.environ["NOBODY_SECRET"]) for each in ("s3", "kms"))
text = bytes(range(256)) * 20

s3.create_bucket(Bucket="boto")
key = kms.create_key()["KeyMetadata"]["Arn"]

print("· every mode")
under = {"ServerSideEncryption": "aws:kms", "SSEKMSKeyId": key}
for name, encryption in {
    "sse-s3": {"ServerSideEncryption": "AES256"},
    "sse-kms": under,
    "bucket-key": {**under, "BucketKeyEnabled": True},
    "dsse": {**under, "ServerSideEncryption": "aws:kms:dsse"},
}.items():
    s3.put_object(Bucket="boto", Key=name, Body=text, **encryption)
    assert opened(name) == text, name
    assert opened(name, Range="bytes=100-199") == text[100:200], name

print("· an encryption context")
s3.put_object(Bucket="boto", Key="context", Body=text, SSEKMSEncryptionContext="eyJ0ZWFtIjoicmVkIn0=", **under)
assert opened("context") == text

print("· a key of the caller")
script = os.path.join(os.path.dirname(__file__), "common.sh")
subprocess.run(["bash", "-c", f'. "{script}"; allow_customer_keys boto'], check=True)
own = {"SSECustomerAlgorithm": "AES256", "SSECustomerKey": b"k" * 32}
other = {"SSECustomerAlgorithm": "AES256", "SSECustomerKey": b"o" * 32}
s3.put_object(Bucket="boto", Key="sse-c", Body=text, **own)
assert opened("sse-c", **own) == text
refused("AccessDenied", s3.get_object, Bucket="boto", Key="sse-c", **other)
refused("InvalidRequest", s3.get_object, Bucket="boto", Key="sse-c")

print("· 20 MiB in parts")
large = os.path.join(os.environ["WORK"], "boto-large")
with open(large, "wb") as file:
    file.write(bytes(range(256)) * (20 * 4096))
s3.upload_file(large, "boto", "large", ExtraArgs=under, Config=TransferConfig(multipart_threshold=5 << 20, multipart_chunksize=6 << 20))
s3.download_file("boto", "large", large + ".back")
with open(large, "rb") as sent, open(large + ".back", "rb") as got:
    assert sent.read() == got.read()

print("· an address that lets in whoever has it, to read and to write")
with urllib.request.urlopen(s3.generate_presigned_url("get_object", {"Bucket": "boto", "Key": "sse-kms"})) as answer:
    assert answer.read() == text
address = s3.generate_presigned_url("put_object", {"Bucket": "boto", "Key": "presigned"})
urllib.request.urlopen(urllib.request.Request(address, data=b"put", method="PUT")).read()
assert opened("presigned") == b"put"

print("· a form, as a browser sends it")
form = s3.generate_presigned_post("boto", "form")
fields = "".join(f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in form["fields"].items())
body = f'{fields}--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\nposted\r\n--b--\r\n'.encode()
request = urllib.request.Request(form["url"], data=body, headers={"Content-Type": "multipart/form-data; boundary=b"})
urllib.request.urlopen(request).read()
assert opened("form") == b"posted"

print("· tags")
s3.put_object_tagging(Bucket="boto", Key="sse-s3", Tagging={"TagSet": [{"Key": "team", "Value": "red"}]})
assert s3.get_object_tagging(Bucket="boto", Key="sse-s3")["TagSet"] == [{"Key": "team", "Value": "red"}]

print("· what a key alone does")
blob = kms.encrypt(KeyId=key, Plaintext=b"secret", EncryptionContext={"a": "b"})["CiphertextBlob"]
assert kms.decrypt(CiphertextBlob=blob, EncryptionContext={"a": "b"})["Plaintext"] == b"secret"
refused("InvalidCiphertextException", kms.decrypt, CiphertextBlob=blob)
data_key = kms.generate_data_key(KeyId=key, KeySpec="AES_256")
assert kms.decrypt(CiphertextBlob=data_key["CiphertextBlob"])["Plaintext"] == data_key["Plaintext"]
grant = kms.create_grant(KeyId=key, GranteePrincipal="arn:aws:iam::111122223333:user/nobody", Operations=["Decrypt"])
assert [each["GrantId"] for each in kms.list_grants(KeyId=key)["Grants"]] == [grant["GrantId"]]
assert nobody_kms.decrypt(CiphertextBlob=blob, EncryptionContext={"a": "b"})["Plaintext"] == b"secret"
kms.revoke_grant(KeyId=key, GrantId=grant["GrantId"])

print("· whoever may not")
refused("AccessDeniedException", nobody_kms.decrypt, CiphertextBlob=blob, EncryptionContext={"a": "b"})
refused("AccessDenied", nobody_s3.put_object, Bucket="boto", Key="nobody", Body=text)

print("· a disabled key")
kms.disable_key(KeyId=key)
refused("KMS.DisabledException", s3.get_object, Bucket="boto", Key="sse-kms")
