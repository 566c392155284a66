locals {
  # The page carries the same policy; frame-ancestors works in a header alone.
  content_security_policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'none'; connect-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default"
  framed_by               = var.frame_ancestors == null ? "" : "; frame-ancestors ${var.frame_ancestors}"
}

# The bucket: private, encrypted, read by one distribution alone.

resource "aws_s3_bucket" "site" {
  bucket = var.bucket
}

resource "aws_s3_bucket_public_access_block" "site" {
  bucket                  = aws_s3_bucket.site.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "site" {
  bucket = aws_s3_bucket.site.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

# SSE-S3: what everybody may read needs no key of its own.
resource "aws_s3_bucket_server_side_encryption_configuration" "site" {
  bucket = aws_s3_bucket.site.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_policy" "site" {
  bucket = aws_s3_bucket.site.id
  policy = templatefile("${path.module}/bucket-policy.json.tftpl", {
    bucket_arn       = aws_s3_bucket.site.arn
    distribution_arn = aws_cloudfront_distribution.site.arn
  })

  depends_on = [aws_s3_bucket_public_access_block.site]
}

# The distribution.

resource "aws_cloudfront_origin_access_control" "site" {
  name                              = var.bucket
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

# What is asked for anew each time, as Cache-Control of the objects says (the longest time is not 0: CloudFront would not
# compress), and names that hold the digest of what is in them.
resource "aws_cloudfront_cache_policy" "site" {
  for_each = {
    anew     = { shortest = 0 }
    for_ever = { shortest = 31536000 }
  }

  name        = "${replace(var.bucket, ".", "-")}-${replace(each.key, "_", "-")}"
  min_ttl     = each.value.shortest
  default_ttl = each.value.shortest
  max_ttl     = 31536000

  parameters_in_cache_key_and_forwarded_to_origin {
    enable_accept_encoding_brotli = true
    enable_accept_encoding_gzip   = true

    cookies_config {
      cookie_behavior = "none"
    }
    headers_config {
      header_behavior = "none"
    }
    query_strings_config {
      query_string_behavior = "none"
    }
  }
}

resource "aws_cloudfront_response_headers_policy" "site" {
  name = replace(var.bucket, ".", "-")

  security_headers_config {
    content_security_policy {
      content_security_policy = "${local.content_security_policy}${local.framed_by}"
      override                = true
    }
    content_type_options {
      override = true
    }
    referrer_policy {
      referrer_policy = "no-referrer"
      override        = true
    }
    strict_transport_security {
      access_control_max_age_sec = 31536000
      override                   = true
    }
  }

  # A sandboxed frame has no origin, so that its scripts come from another.
  cors_config {
    access_control_allow_credentials = false
    origin_override                  = true

    access_control_allow_headers {
      items = ["*"]
    }
    access_control_allow_methods {
      items = ["GET", "HEAD"]
    }
    access_control_allow_origins {
      items = ["*"]
    }
  }

  custom_headers_config {
    items {
      header   = "Cross-Origin-Resource-Policy"
      value    = "cross-origin"
      override = true
    }
  }
}

resource "aws_cloudfront_distribution" "site" {
  enabled             = true
  comment             = "S3 Encryption Explorer"
  default_root_object = "index.html"
  http_version        = "http2and3"
  is_ipv6_enabled     = true
  aliases             = var.aliases
  price_class         = var.price_class

  origin {
    origin_id                = "bucket"
    domain_name              = aws_s3_bucket.site.bucket_regional_domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.site.id
  }

  default_cache_behavior {
    target_origin_id           = "bucket"
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = ["GET", "HEAD"]
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    cache_policy_id            = aws_cloudfront_cache_policy.site["anew"].id
    response_headers_policy_id = aws_cloudfront_response_headers_policy.site.id
  }

  ordered_cache_behavior {
    path_pattern               = "/assets/*"
    target_origin_id           = "bucket"
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = ["GET", "HEAD"]
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    cache_policy_id            = aws_cloudfront_cache_policy.site["for_ever"].id
    response_headers_policy_id = aws_cloudfront_response_headers_policy.site.id
  }

  # No custom_error_response: a missing file must not be answered with the page, least of all with status 200.

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = var.certificate_arn == null
    acm_certificate_arn            = var.certificate_arn
    ssl_support_method             = var.certificate_arn == null ? null : "sni-only"
    # With CloudFront's own certificate it cannot be chosen.
    minimum_protocol_version = var.certificate_arn == null ? null : "TLSv1.2_2021"
  }
}
